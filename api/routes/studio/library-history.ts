import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { saveEntry } from '../../models/library/entries.ts';
import { stateNumbered } from '../../models/library/history.ts';
import {
  entriesCompared,
  entryComparison,
  entryHistory,
  entryHistoryShown,
  entryVersion,
} from '../../views/library-history.ts';
import { entryId, entryKind } from '../../views/library.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ kind: entryKind, id: entryId });

export const libraryHistories = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/library/{kind}/{id}/history',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'Every version that was saved of an entry',
      request: { params },
      responses: {
        200: { description: 'Newest first', content: { 'application/json': { schema: entryHistory } } },
      },
    }),
    async (c) => c.json(await entryHistoryShown(c.var.db, c.req.valid('param')), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/library/{kind}/{id}/comparison',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What differs between two versions, word by word; 0 is what the file says',
      request: { params, query: z.object({ from: entryVersion, to: entryVersion }) },
      responses: {
        200: {
          description: 'The fields that differ',
          content: { 'application/json': { schema: entryComparison } },
        },
      },
    }),
    async (c) => {
      const { from, to } = c.req.valid('query');
      return c.json(await entriesCompared(c.var.db, c.req.valid('param'), from, to), 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/studio/library/{kind}/{id}/restorations',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Make an older version the draft again; 0 is what the file says',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ from: z.number().int().min(0), version: z.number().int() }),
            },
          },
        },
      },
      responses: {
        200: {
          description: 'The draft, under this version',
          content: { 'application/json': { schema: z.object({ version: z.number() }) } },
        },
        409: { description: 'Somebody saved it after that version' },
      },
    }),
    async (c) => {
      const { from, version } = c.req.valid('json');
      const where = c.req.valid('param');
      const document = await stateNumbered(c.var.db, where, from);
      const saved = await saveEntry(c.var.db, where, { document, version }, asStaff(c.var.viewer));
      return c.json({ version: saved }, 200);
    },
  );
