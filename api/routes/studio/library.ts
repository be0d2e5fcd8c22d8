import { z } from '@hono/zod-openapi';
import { typing } from '../../ground/incoming.ts';
import { longestArticle } from '../../http/bodies.ts';
import { route, routes } from '../../http/route.ts';
import { publishEntry, saveEntry, withdrawEntry } from '../../models/library/entries.ts';
import {
  entriesListed,
  entryId,
  entryKind,
  entryShown,
  entryState,
  listedEntries,
  shownEntry,
} from '../../views/library.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ kind: entryKind, id: entryId });
const version = z
  .number()
  .int()
  .min(0)
  .openapi({ description: 'The one that the editor had before them; 0 where nothing was edited yet' });

const shown = {
  200: { description: 'As it is now', content: { 'application/json': { schema: shownEntry } } },
};

export const library = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/library/{kind}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What editors have of one kind: synonyms, codes, guides …',
      request: {
        params: params.pick({ kind: true }),
        query: z.object({
          q: typing.max(200, 'tooLong').optional(),
          state: entryState.optional(),
          cursor: entryId.optional(),
        }),
      },
      responses: {
        200: {
          description: 'In the order of their file, new ones behind',
          content: { 'application/json': { schema: listedEntries } },
        },
      },
    }),
    async (c) => c.json(await entriesListed(c.var.db, c.req.valid('param').kind, c.req.valid('query')), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/library/{kind}/{id}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'One of them, with what the checks say',
      request: { params },
      responses: shown,
    }),
    async (c) => c.json(await entryShown(c.var.db, c.req.valid('param')), 200),
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/library/{kind}/{id}',
      audience: 'editor',
      may: 'write-articles',
      secrets: 'itself',
      largest: longestArticle,
      tags,
      summary: 'Save a draft',
      description: 'Refused with 409 when somebody saved it after the version named.',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ document: z.record(z.string(), z.unknown()), version }),
            },
          },
        },
      },
      responses: { ...shown, 409: { description: 'Somebody saved it after that version' } },
    }),
    async (c) => {
      const where = c.req.valid('param');
      await saveEntry(c.var.db, where, c.req.valid('json'), asStaff(c.var.viewer));
      return c.json(await entryShown(c.var.db, where), 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/library/{kind}/{id}/publication',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Put the draft in place of what everybody has',
      description: 'Refused with 422 where it would mislead, field by field.',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: z.object({ version }) } } },
      },
      responses: {
        204: { description: 'Everybody has it' },
        409: { description: 'Somebody saved it after that version' },
      },
    }),
    async (c) => {
      const { version } = c.req.valid('json');
      await publishEntry(c.var.db, c.req.valid('param'), version, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/studio/library/{kind}/{id}/publication',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Have again what its file says, or nothing where no file has it',
      request: { params },
      responses: { 204: { description: 'The draft stays' } },
    }),
    async (c) => {
      await withdrawEntry(c.var.db, c.req.valid('param'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
