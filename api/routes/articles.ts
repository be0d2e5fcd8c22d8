import { z } from '@hono/zod-openapi';
import { audiences } from '../db/schema.ts';
import { locale } from '../locale.ts';
import { findArticle, listArticles } from '../models/articles.ts';
import { route, routes } from '../route.ts';
import { articleCard, heading, namedType, place } from './shapes.ts';

const tags = ['Articles'];

const article = articleCard
  .extend({
    problemType: namedType.nullable(),
    otherLocale: z.boolean().openapi({ description: 'Whether it is published in the other language too' }),
    quickFix: z.string(),
    html: z.string().openapi({ description: 'The text, sanitised' }),
    headings: z.array(heading),
    codes: z.array(z.object({ id: z.string(), code: z.string() })),
    related: z.array(articleCard),
    checkedOn: z.iso.date().openapi({ description: 'When its facts were last checked' }),
    publishedAt: z.iso.datetime(),
  })
  .openapi('Article');

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
          problemType: z.string().optional(),
          audience: z.enum(audiences).optional(),
          cursor: place,
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
    async (c) => c.json(await listArticles(c.var.db, { ...c.req.valid('query'), locale: c.var.locale }), 200),
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
      },
    }),
    async (c) => {
      const found = await findArticle(c.var.db, c.req.valid('param').slug, c.var.locale);
      return c.json({ ...found, problemType: c.var.finder.problemType(found.problemType) }, 200);
    },
  );
