import { z } from '@hono/zod-openapi';
import type { Locale } from '../../ground/locale.ts';
import { route, routes } from '../../http/route.ts';
import type { Outcome } from '../../models/tickets/bulk-changes.ts';
import { bulkChange, changeMany } from '../../models/tickets/bulk-changes.ts';
import { takeBack } from '../../models/tickets/bulk-undo.ts';
import { takeNext } from '../../models/tickets/next.ts';
import { draftKey } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const most = 200;

const asked = z.object({
  numbers: z.array(z.number().int().min(1).max(999_999_999)).min(1).max(most),
  change: bulkChange,
  draftKey,
});

const results = z
  .array(
    z.object({
      number: z.number(),
      done: z.boolean(),
      why: z.string().nullable().openapi({ description: 'Why not, in the language of whoever asks' }),
    }),
  )
  .openapi({ description: 'What came of each' });

const shown = (outcomes: Outcome[], locale: Locale) =>
  outcomes.map(({ number, why }) => ({ number, done: why === null, why: why && why[locale] }));

/** Changes of many tickets at once, and the next ticket. */
export const deskChanges = routes()
  .openapi(
    route({
      method: 'post',
      path: '/desk/tickets/changes',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Change up to 200 tickets in one way',
      description: 'The same sent again under the same key changes nothing twice and is answered alike.',
      request: { body: { required: true, content: { 'application/json': { schema: asked } } } },
      responses: {
        200: {
          description: 'What came of each; `undo` takes all of it back for ten minutes',
          content: { 'application/json': { schema: z.object({ undo: z.string(), results }) } },
        },
      },
    }),
    async (c) => {
      const { numbers, change, draftKey } = c.req.valid('json');
      if ('problemType' in change) c.var.finder.mustKnow(change.problemType);
      const made = await changeMany(c.var.db, { numbers, change, draftKey }, asStaff(c.var.viewer));
      return c.json({ undo: made.id, results: shown(made.results, c.var.locale) }, 200);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/changes/{id}',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Take back a change of many tickets, where they were not changed again since',
      request: { params: z.object({ id: z.string().max(60) }) },
      responses: {
        200: {
          description: 'What came of each that had been changed',
          content: { 'application/json': { schema: z.object({ results }) } },
        },
      },
    }),
    async (c) => {
      const back = await takeBack(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.json({ results: shown(back, c.var.locale) }, 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/desk/tickets/next',
      audience: 'agent',
      may: 'assign-tickets',
      tags,
      summary: 'Take the first ticket that is nobody’s: no two agents are given the same',
      responses: {
        200: {
          description: 'Its number; null where there is none',
          content: { 'application/json': { schema: z.object({ number: z.number().nullable() }) } },
        },
      },
    }),
    async (c) => c.json({ number: await takeNext(c.var.db, asStaff(c.var.viewer)) }, 200),
  );
