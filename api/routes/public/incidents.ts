import { z } from '@hono/zod-openapi';
import { impacts } from '../../db/schema/incidents.ts';
import { line, lines } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { marks } from '../../http/secrets.ts';
import { announce, endIncident, updateIncident } from '../../models/incidents/incidents.ts';
import { currentIncidents, findIncident, pastIncidents } from '../../models/incidents/shown.ts';
import { incident, shown } from '../../views/incidents.ts';
import { draftKey, place } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Incidents'];
const params = z.object({ id: z.coerce.number().int().min(1) });

const words = (kind: z.ZodString, most: number) => kind.min(1, 'required').max(most, 'tooLong');
const both = (kind: z.ZodString, most: number) => z.object({ ar: words(kind, most), en: words(kind, most) });
const text = both(lines, 2000);
const status = z.enum(['investigating', 'identified', 'monitoring']);

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const country = z
  .string()
  .refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined, 'choice');

const announced = z.object({
  title: both(line, 150),
  text,
  status: status.default('investigating'),
  impact: z.enum(impacts),
  providers: z
    .array(words(line, 60))
    .min(1, 'required')
    .max(10, 'tooLong')
    .openapi({ description: 'Whom it affects, by any name that people use' }),
  problemTypes: z.array(line).max(16).default([]),
  countries: z.array(country).max(60).default([]),
  startedAt: z.iso
    .datetime({ offset: true })
    .transform((iso) => new Date(iso))
    .refine((time) => time.getTime() <= Date.now(), 'future'),
  draftKey,
  ...marks,
});

const json = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const incidents = routes()
  .openapi(
    route({
      method: 'get',
      path: '/incidents',
      audience: 'everyone',
      tags,
      summary: 'What goes on, and what is over',
      request: { query: z.object({ cursor: place }) },
      responses: {
        200: {
          description: 'All that goes on, and a page of what is over',
          content: {
            'application/json': {
              schema: z.object({
                current: z.array(incident),
                past: z.array(incident),
                next: z.string().nullable(),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      const { db, finder, viewer } = c.var;
      const current = await currentIncidents(db, viewer);
      const { past, next } = await pastIncidents(db, viewer, c.req.valid('query').cursor);
      const show = (one: (typeof current)[number]) => shown(finder, one);
      return c.json({ current: current.map(show), past: past.map(show), next }, 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/incidents',
      secrets: 'asked',
      audience: 'agent',
      may: 'announce-incidents',
      tags,
      summary: 'Announce an incident to everyone',
      description: 'What would be removed is named first.',
      request: { body: json(announced) },
      responses: {
        201: {
          description: 'Announced',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const { masked: _, keeps: __, ...said } = c.req.valid('json');
      for (const type of said.problemTypes) c.var.finder.mustKnow(type);
      return c.json(
        { id: await announce(c.var.db, { ...said, kept: c.var.kept }, asStaff(c.var.viewer)) },
        201,
      );
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/incidents/{id}',
      audience: 'everyone',
      tags,
      summary: 'An incident with all that was said of it',
      request: { params },
      responses: {
        200: { description: 'The incident', content: { 'application/json': { schema: incident } } },
      },
    }),
    async (c) => {
      const found = await findIncident(c.var.db, c.req.valid('param').id, c.var.viewer);
      return c.json(shown(c.var.finder, found), 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/incidents/{id}/updates',
      secrets: 'asked',
      audience: 'agent',
      may: 'announce-incidents',
      tags,
      summary: 'Say what is new',
      description:
        'Without a status it stays as it was. After the end an update is a last word, and opens nothing again.',
      request: { params, body: json(z.object({ text, status: status.optional(), draftKey, ...marks })) },
      responses: { 204: { description: 'Said' } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await updateIncident(c.var.db, id, { ...c.req.valid('json'), kept: c.var.kept }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/incidents/{id}/end',
      secrets: 'asked',
      audience: 'agent',
      may: 'announce-incidents',
      tags,
      summary: 'End it, once, with a last update',
      description: 'The customer of each attached ticket gets the text by mail, and in the ticket.',
      request: { params, body: json(z.object({ text, draftKey, ...marks })) },
      responses: {
        204: { description: 'Over' },
        409: { description: 'It was over before' },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await endIncident(c.var.db, id, { ...c.req.valid('json'), kept: c.var.kept }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
