import { z } from '@hono/zod-openapi';
import { line, locale, typing } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { changeDetails, createArticle } from '../../models/articles/studio.ts';
import { states } from '../../models/reviews/standings.ts';
import { details, findStudioArticle, studioArticle } from '../../views/studio-article.ts';
import { studioList, studioListed, studioPlace } from '../../views/studio-list.ts';
import { draftKey, slug } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string() });

/** What is known before anything is written. */
const begunText = z.object({
  locale,
  title: line.max(140, 'tooLong'),
  searchTerms: z.array(line.max(200, 'tooLong')).max(60),
});

export const studio = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/articles',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'Every article, with the state of each language',
      request: {
        query: z.object({
          state: z.enum([...states, 'missing', 'behind']).optional(),
          problemType: line.optional(),
          q: typing.max(200).optional(),
          cursor: studioPlace,
        }),
      },
      responses: {
        200: {
          description: 'By address',
          content: {
            'application/json': {
              schema: z.object({ articles: z.array(studioListed), next: z.string().nullable() }),
            },
          },
        },
      },
    }),
    async (c) => c.json(await studioList(c.var.db, c.var.finder, c.req.valid('query')), 200),
  )
  .openapi(
    route({
      method: 'post',
      path: '/articles',
      secrets: 'itself',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Begin an article',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: details
                .partial()
                .required({ problemType: true, audience: true })
                .extend({ slug, draftKey, begun: begunText.optional() }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Begun',
          content: { 'application/json': { schema: z.object({ slug: z.string() }) } },
        },
      },
    }),
    async (c) => {
      const { slug, ...given } = c.req.valid('json');
      c.var.finder.mustKnow(given.problemType);
      // That somebody checked the facts is for them to say.
      const begun = { intents: [], codes: [], related: [], checkedOn: '', ...given };
      await createArticle(c.var.db, slug, begun, asStaff(c.var.viewer));
      return c.json({ slug }, 201);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/articles/{slug}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'An article with both drafts',
      request: { params },
      responses: {
        200: { description: 'The article', content: { 'application/json': { schema: studioArticle } } },
      },
    }),
    async (c) => {
      const found = await findStudioArticle(c.var.db, c.req.valid('param').slug, asStaff(c.var.viewer));
      return c.json(studioArticle.parse(found), 200);
    },
  )
  .openapi(
    route({
      method: 'patch',
      path: '/articles/{slug}',
      secrets: 'itself',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Change what an article is filed under and answers',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: details.partial() } } },
      },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      const change = c.req.valid('json');
      if (change.problemType) c.var.finder.mustKnow(change.problemType);
      await changeDetails(c.var.db, c.req.valid('param').slug, change, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
