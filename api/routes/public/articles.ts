import { z } from '@hono/zod-openapi';
import { readers } from '../../db/schema/articles.ts';
import { line, locale } from '../../ground/incoming.ts';
import { namesHeader } from '../../http/names.ts';
import { route, routes } from '../../http/route.ts';
import { movedTo } from '../../models/articles/slugs.ts';
import { articleCard, articlePlace, articlesListed } from '../../views/article-cards.ts';
import { article, articlePage } from '../../views/articles.ts';

const tags = ['Articles'];

export const articles = routes()
  .openapi(
    route({
      method: 'get',
      path: '/articles',
      audience: 'everyone',
      tags,
      summary: 'Published articles, in the reader’s language where it exists',
      request: {
        query: z.object({
          locale: locale.optional(),
          problemType: line.optional(),
          audience: z.enum(readers).optional(),
          cursor: articlePlace,
        }),
      },
      responses: {
        200: {
          description: 'Most helpful first',
          content: {
            'application/json': {
              schema: z.object({ articles: z.array(articleCard), next: z.string().nullable() }),
            },
          },
        },
      },
    }),
    async (c) =>
      c.json(await articlesListed(c.var.db, { ...c.req.valid('query'), locale: c.var.locale }), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}',
      audience: 'everyone',
      tags,
      summary: 'A published article',
      request: { params: z.object({ slug: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'In the reader’s language, or the other where that is all there is',
          content: { 'application/json': { schema: article } },
        },
        301: { description: 'It has another address now: there' },
        410: { description: 'All that readers saw of it was put away for good' },
      },
    }),
    async (c) => {
      const { db, finder, locale } = c.var;
      const { slug } = c.req.valid('param');
      const moved = await movedTo(db, slug);
      if (moved !== undefined) return c.redirect(`/api/articles/${moved}${new URL(c.req.url).search}`, 301);
      const { page, names } = await articlePage(db, finder, slug, locale);
      if (names) c.header(namesHeader, names.join(' '));
      return c.json(page, 200);
    },
  );
