import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { restore } from '../../models/articles/history.ts';
import { articleHistory, compared, comparison, historyShown, named } from '../../views/article-history.ts';
import { state } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string(), locale });

export const articleHistories = routes()
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}/translations/{locale}/history',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'Every state of a text that is kept: drafts and publications',
      request: { params },
      responses: {
        200: { description: 'Newest first', content: { 'application/json': { schema: articleHistory } } },
      },
    }),
    async (c) => c.json(await historyShown(c.var.db, c.req.valid('param')), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}/translations/{locale}/comparison',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What differs between two states of a text, word by word',
      request: { params, query: z.object({ from: named, to: named }) },
      responses: {
        200: {
          description: 'The passages that differ',
          content: { 'application/json': { schema: comparison } },
        },
      },
    }),
    async (c) => {
      const { from, to } = c.req.valid('query');
      return c.json(await compared(c.var.db, c.req.valid('param'), from, to), 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/articles/{slug}/translations/{locale}/restorations',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Make a text as it was the draft again',
      description:
        'Refused with 409 when somebody saved it after the version named. What stood there is kept.',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ from: named, version: z.number().int() }) } },
        },
      },
      responses: {
        200: {
          description: 'The draft, under this version',
          content: { 'application/json': { schema: z.object({ version: z.number(), state }) } },
        },
        409: { description: 'Somebody saved it after that version' },
      },
    }),
    async (c) => {
      const { from, version } = c.req.valid('json');
      const where = { ...c.req.valid('param'), version };
      return c.json(await restore(c.var.db, where, from, asStaff(c.var.viewer)), 200);
    },
  );
