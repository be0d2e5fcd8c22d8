import { z } from '@hono/zod-openapi';
import { line, lines } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { draftAlso, draftOf, draftsOf, dropDraft, saveDraft } from '../../models/tickets/drafts.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { wordsFor } from '../../views/customers.ts';
import { begun, draft, draftShown } from '../../views/drafts.ts';
import { deskParams as params, orNull } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

/** What agents are writing. */
export const deskDrafts = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/drafts',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'What this agent has begun and not sent',
      responses: {
        200: {
          description: 'The latest first',
          content: { 'application/json': { schema: z.object({ drafts: z.array(begun) }) } },
        },
      },
    }),
    async (c) => {
      const agent = asStaff(c.var.viewer);
      const drafts = (await draftsOf(c.var.db, agent)).map(({ customer, subject, savedAt, ...one }) => ({
        ...one,
        subject: wordsFor(subject, customer, agent),
        savedAt: savedAt.toISOString(),
      }));
      return c.json({ drafts }, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets/{number}/draft',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'What this agent is writing to a ticket',
      request: { params },
      responses: {
        200: {
          description: 'Null where nothing is',
          content: { 'application/json': { schema: z.object({ draft: orNull(draft) }) } },
        },
      },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      const kept = await draftOf(c.var.db, ticket.number, asStaff(c.var.viewer));
      return c.json({ draft: kept && draftShown(kept) }, 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/draft',
      secrets: 'itself',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'Keep what is being written, without secrets',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                kind: z.enum(['reply', 'note']),
                body: lines.min(1, 'required').max(20_000, 'tooLong'),
                seen: z.number().int().nullable().default(null),
                composed: z.boolean().default(false),
                keeps: z.array(line.max(200, 'tooLong')).max(50).default([]).openapi({
                  description: 'What in it only looks like a secret, and stays',
                }),
                also: draftAlso.nullable().default(null),
                base: z.iso.datetime().nullable().default(null).openapi({
                  description:
                    'When what this goes on from was saved: what was saved since is kept as `other`',
                }),
              }),
            },
          },
        },
      },
      responses: {
        200: { description: 'As it is kept', content: { 'application/json': { schema: draft } } },
      },
    }),
    async (c) => {
      const { base, ...written } = c.req.valid('json');
      if (written.also?.problemType) c.var.finder.mustKnow(written.also.problemType);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      const since = base === null ? null : new Date(base);
      const agent = asStaff(c.var.viewer);
      return c.json(
        draftShown(await saveDraft(c.var.db, ticket.number, { ...written, base: since }, agent)),
        200,
      );
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/draft',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'Give up what was being written',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await dropDraft(c.var.db, ticket.number, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
