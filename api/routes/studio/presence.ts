import { z } from '@hono/zod-openapi';
import { line, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { beGone, beSeen, othersAt, versionsOf } from '../../models/articles/presence.ts';
import { readOfArticles } from '../../models/notifications/articles.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({
  slug: z.string(),
  page: z.uuid().openapi({ description: 'Chosen by the page' }),
});

const place = {
  locale: locale.nullable().default(null),
  passage: line
    .max(40, 'tooLong')
    .nullable()
    .default(null)
    .openapi({ description: 'What is being written, as pages name passages' }),
};

const around = z
  .object({
    others: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        locale: locale.nullable(),
        passage: z.string().nullable(),
      }),
    ),
    versions: z.object({ ar: z.number(), en: z.number() }),
  })
  .openapi('AroundArticle');

/** Who has an article before them in the studio. */
export const studioPresence = routes()
  .openapi(
    route({
      method: 'put',
      path: '/studio/articles/{slug}/presence/{page}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'A page shows the article: true for 15 seconds, unless it says so again',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: z.object(place) } } },
      },
      responses: {
        200: {
          description: 'Who else does, and which version each language has by now',
          content: { 'application/json': { schema: around } },
        },
      },
    }),
    async (c) => {
      const { slug, page } = c.req.valid('param');
      const me = asStaff(c.var.viewer);
      await beSeen(c.var.db, page, { slug, ...c.req.valid('json') }, me);
      await readOfArticles(c.var.db, me, slug);
      const [others, versions] = [await othersAt(c.var.db, slug, me), await versionsOf(c.var.db, slug)];
      return c.json({ others, versions }, 200);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/studio/articles/{slug}/presence/{page}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'The page shows it no more',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await beGone(c.var.db, c.req.valid('param').page, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
