import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { articlePlace } from '../../views/article-cards.ts';
import { topic, topicShown, topics as all, topicsCounted } from '../../views/topics.ts';

const tags = ['Articles'];

export const topics = routes()
  .openapi(
    route({
      method: 'get',
      path: '/topics',
      audience: 'everyone',
      tags,
      summary: 'The sixteen problem types, with how many articles each has',
      responses: {
        200: {
          description: 'In the order they are shown',
          content: { 'application/json': { schema: all } },
        },
      },
    }),
    async (c) => c.json(await topicsCounted(c.var.db, c.var.finder), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/topics/{id}',
      audience: 'everyone',
      tags,
      summary: 'A problem type with its articles and guides',
      request: {
        params: z.object({ id: z.string() }),
        query: z.object({ locale: locale.optional(), cursor: articlePlace }),
      },
      responses: {
        200: {
          description: 'Most helpful first',
          content: { 'application/json': { schema: topic } },
        },
      },
    }),
    async (c) => {
      const { db, finder, locale } = c.var;
      const asked = { ...c.req.valid('query'), ...c.req.valid('param'), locale };
      return c.json(await topicShown(db, finder, asked), 200);
    },
  );
