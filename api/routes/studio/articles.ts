import { z } from '@hono/zod-openapi';
import { audiences } from '../../db/schema.ts';
import { line, typing } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import type { Translation } from '../../models/articles/publications.ts';
import { whyAside } from '../../models/articles/set-aside.ts';
import { changeDetails, createArticle, studioArticle, studioArticles } from '../../models/articles/studio.ts';
import { stateOf, states } from '../../models/articles/translations.ts';
import { draftKey, namedType, orNull, place, slug, state, text } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string() });

const details = z.object({
  problemType: line,
  intents: z.array(line),
  audience: z.enum(audiences),
  codes: z.array(line),
  related: z.array(line),
  checkedOn: z.iso.date(),
});

const standing = z.object({
  state,
  behind: z.boolean().openapi({ description: 'The other language was published after it' }),
  title: z.string(),
  updatedAt: z.iso.datetime(),
  unreadable: text
    .nullable()
    .openapi({ description: 'Why readers do not see it although it is published, with the line' }),
});

const draft = standing.extend({
  summary: z.string(),
  quickFix: z.string(),
  searchTerms: z.array(z.string()),
  body: z.string(),
  version: z.number(),
  updatedBy: z.string().nullable(),
});

const listed = z
  .object({
    slug: z.string(),
    problemType: orNull(namedType),
    audience: z.enum(audiences),
    checkedOn: z.iso.date(),
    helpful: z.number().openapi({ description: 'Helpful votes less unhelpful ones' }),
    unhelpful: z.number(),
    translations: z.object({ ar: standing.nullable(), en: standing.nullable() }),
  })
  .openapi('StudioListed');

const whole = details
  .extend({
    slug: z.string(),
    facts: z.array(z.object({ about: text, checkedOn: z.iso.date(), source: z.string() })),
    translations: z.object({ ar: draft.nullable(), en: draft.nullable() }),
  })
  .openapi('StudioArticle');

const stand = (translation: Translation | null) =>
  translation && {
    state: stateOf(translation),
    unreadable: whyAside(translation.body),
    behind: translation.behindSince !== null,
    title: translation.title,
    updatedAt: translation.updatedAt.toISOString(),
  };

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
          cursor: place,
        }),
      },
      responses: {
        200: {
          description: 'By address',
          content: {
            'application/json': {
              schema: z.object({ articles: z.array(listed), next: z.string().nullable() }),
            },
          },
        },
      },
    }),
    async (c) => {
      const { articles, next } = await studioArticles(c.var.db, c.req.valid('query'));
      const rows = articles.map(
        ({ slug, problemType, audience, checkedOn, helpful, unhelpful, translations }) => ({
          slug,
          problemType: c.var.finder.problemType(problemType),
          audience,
          checkedOn,
          helpful,
          unhelpful,
          translations: { ar: stand(translations.ar), en: stand(translations.en) },
        }),
      );
      return c.json({ articles: rows, next }, 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/articles',
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
                .extend({ slug, draftKey }),
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
      const today = new Date().toISOString().slice(0, 10);
      const begun = { intents: [], codes: [], related: [], checkedOn: today, ...given };
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
      responses: { 200: { description: 'The article', content: { 'application/json': { schema: whole } } } },
    }),
    async (c) => {
      const { translations, savedBy, ...article } = await studioArticle(c.var.db, c.req.valid('param').slug);
      const written = (translation: Translation | null) =>
        translation && {
          ...translation,
          ...stand(translation),
          updatedBy: savedBy.get(translation.locale) ?? null,
        };
      const answer = {
        ...article,
        translations: { ar: written(translations.ar), en: written(translations.en) },
      };
      return c.json(whole.parse(answer), 200);
    },
  )
  .openapi(
    route({
      method: 'patch',
      path: '/articles/{slug}',
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
