import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { movedTo } from '../../models/articles/slugs.ts';
import { staffArticle, staffArticleShown } from '../../views/staff-articles.ts';

/** Where what is for the staff alone is read. */
export const deskArticles = routes().openapi(
  route({
    method: 'get',
    path: '/desk/articles/{slug}',
    audience: 'staff',
    may: 'see-notes-for-staff',
    tags: ['Desk'],
    summary: 'A published article that is for the staff alone',
    request: { params: z.object({ slug: z.string() }), query: z.object({ locale: locale.optional() }) },
    responses: {
      200: {
        description: 'In the reader’s language, or the other where that is all there is',
        content: { 'application/json': { schema: staffArticle } },
      },
    },
  }),
  async (c) => {
    const { db, finder, locale } = c.var;
    const { slug } = c.req.valid('param');
    return c.json(await staffArticleShown(db, finder, (await movedTo(db, slug)) ?? slug, locale), 200);
  },
);
