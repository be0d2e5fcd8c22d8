import { z } from '@hono/zod-openapi';
import { audiences } from '../../db/schema.ts';
import { line, locale } from '../../ground/incoming.ts';
import type { Env } from '../../http/env.ts';
import { route, routes } from '../../http/route.ts';
import { findArticle, listArticles } from '../../models/articles/articles.ts';
import { articleCards } from '../../models/articles/cards.ts';
import { movedTo } from '../../models/articles/slugs.ts';
import { guideCards } from '../../models/guides/guides.ts';
import { noticesAbout } from '../../models/incidents/shown.ts';
import { notices } from '../../views/incidents.ts';
import { articleCard, guideCard, heading, namedType, orNull, place } from '../../views/tickets.ts';

const tags = ['Articles'];

// Not an extension of the card: what is put together from parts can only add to them, and here the problem type is another.
const article = z
  .object({
    ...articleCard.shape,
    problemType: orNull(namedType),
    otherLocale: z.boolean().openapi({ description: 'Whether it is published in the other language too' }),
    quickFix: z.string(),
    html: z.string().openapi({ description: 'The text, sanitised' }),
    headings: z.array(heading),
    steps: z.array(z.string()).openapi({ description: 'Its numbered steps, without marks' }),
    codes: z.array(z.object({ id: z.string(), code: z.string() })),
    related: z.array(articleCard),
    guides: z.array(guideCard).openapi({ description: 'The same, a question at a time' }),
    checkedOn: z.iso.date().openapi({ description: 'When its facts were last checked' }),
    revision: z
      .number()
      .openapi({ description: 'Names its picture: `/pictures/{locale}/{slug}/{revision}`' }),
    publishedAt: z.iso.datetime(),
    incidents: notices,
  })
  .openapi('Article');

/** An editor's choice of related articles shorter than this is filled up by search. */
const fewRelated = 3;

type Shown = { slug: string; title: string; related: { slug: string }[] };

/** The editor's choice, then what search finds by the title. */
async function alike({ db, finder, locale }: Env['Variables'], { slug, title, related }: Shown) {
  const chosen = related.map((article) => article.slug);
  const found = (await finder.suggest(title, locale)).filter((other) => other !== slug);
  return articleCards(db, [...new Set([...chosen, ...found])].slice(0, fewRelated), locale);
}

/** All that an article says, without its marks. */
const wordsOf = ({ title, summary, quickFix, html }: Awaited<ReturnType<typeof findArticle>>) =>
  [title, summary, quickFix, html.replaceAll(/<[^>]*>/g, ' ')].join('\n');

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
        301: { description: 'It has another address now: there' },
      },
    }),
    async (c) => {
      const { db, finder, locale } = c.var;
      const { slug } = c.req.valid('param');
      const moved = await movedTo(db, slug);
      if (moved !== undefined) return c.redirect(`/api/articles/${moved}${new URL(c.req.url).search}`, 301);
      const found = await findArticle(db, slug, locale);
      const related = found.related.length >= fewRelated ? found.related : await alike(c.var, found);
      const problemType = finder.problemType(found.problemType);
      const guides = guideCards(locale, { article: found.slug });
      const incidents = await noticesAbout(db, {
        problemType: found.problemType,
        text: wordsOf(found),
      });
      return c.json({ ...found, related, guides, problemType, incidents }, 200);
    },
  );
