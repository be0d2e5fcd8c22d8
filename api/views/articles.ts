import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { articles, revisions, translations } from '../db/schema/articles.ts';
import { Gone, NotFound } from '../ground/failures.ts';
import type { Locale } from '../ground/locale.ts';
import type { Published } from '../models/articles/published.ts';
import { publishedTexts } from '../models/articles/published.ts';
import { renderRevision } from '../models/articles/rendered.ts';
import { isGone } from '../models/reviews/archive.ts';
import { codeName, isRevealed } from '../models/codes/codes.ts';
import { noticesAbout } from '../models/incidents/shown.ts';
import type { Finder } from '../understanding/finder.ts';
import { articleCard, articleCards } from './article-cards.ts';
import { atHand, shownAtHand } from './at-hand.ts';
import { guideCard, guideCards } from './guides.ts';
import { notices } from './incidents.ts';
import { source, sourcesOf } from './sources.ts';
import { heading, namedType, orNull } from './tickets.ts';

// Not an extension of the card: what is put together from parts can only add to them, and here the problem type is another.
export const article = z
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
    sources: z.array(source).openapi({ description: 'Where they were read' }),
    revision: z
      .number()
      .openapi({ description: 'Names its picture: `/pictures/{locale}/{slug}/{revision}`' }),
    publishedAt: z.iso.datetime(),
    behindSince: z.iso.datetime().nullable().openapi({
      description:
        'Since when the other language says something else that matters, which this one does not say yet',
    }),
    incidents: notices,
    ...atHand.shape,
  })
  .openapi('Article');

/** An editor's choice of related articles shorter than this is filled up by search. */
const fewRelated = 3;

type Found = Omit<Awaited<ReturnType<typeof findArticle>>, 'chosen'>;

/** An article as readers see it, in their language where it exists. @throws NotFound while no language is published, Gone once all that readers saw of it is archived. */
export async function findArticle(db: Queries, slug: string, locale: Locale) {
  const texts = await publishedTexts(db, [slug]);
  const read = await readable(db, texts, locale);
  if (!read) throw (await isGone(db, slug)) ? new Gone() : new NotFound();
  const details = await detailsOf(db, slug, read.revision);
  return {
    ...read,
    otherLocale: texts.length > 1,
    codes: details.codes.filter(isRevealed).map((id) => ({ id, code: codeName(id) })),
    chosen: details.related,
    related: await articleCards(db, details.related, locale),
    checkedOn: details.checkedOn,
    sources: sourcesOf(details.facts, locale),
    publishedAt: details.publishedAt.toISOString(),
    behindSince: (details.behindBy === 'major' && details.behindSince?.toISOString()) || null,
  };
}

/** The text in the reader's language; the other where that is all there is, or all that can be read. */
async function readable(db: Queries, texts: Published[], locale: Locale) {
  const mineFirst = texts.toSorted(
    (one, other) => Number(other.locale === locale) - Number(one.locale === locale),
  );
  for (const text of mineFirst) {
    const rendered = await renderRevision(db, text.revision);
    if (rendered) return { ...text, ...rendered };
  }
  return undefined;
}

async function detailsOf(db: Queries, slug: string, revision: number) {
  const { codes, related, checkedOn, facts } = articles;
  const { behindSince, behindBy } = translations;
  const [details] = await db
    .select({ codes, related, checkedOn, facts, publishedAt: revisions.publishedAt, behindSince, behindBy })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, revision))
    .innerJoin(translations, eq(translations.publishedRevision, revision))
    .where(eq(articles.slug, slug));
  if (!details) throw new NotFound();
  return details;
}

/**
 * The same with what stands beside it on its page, and the slugs that this depends on; none where search chose what is related, for
 * then it depends on all. @throws NotFound
 */
export async function articlePage(db: Queries, finder: Finder, slug: string, locale: Locale) {
  const { chosen, ...found } = await findArticle(db, slug, locale);
  const isChosen = found.related.length >= fewRelated;
  // The address of what readers do not see is told to nobody: where one is among the chosen, any may come to stand there.
  const isWhole = found.related.length === chosen.length;
  const page = {
    ...found,
    related: isChosen ? found.related : await alike(db, finder, found, locale),
    guides: guideCards(locale, { article: slug }),
    ...shownAtHand(slug, found.html, locale),
    problemType: finder.problemType(found.problemType),
    incidents: await noticesAbout(db, { problemType: found.problemType, text: wordsOf(found) }),
  };
  return { page, names: isChosen && isWhole ? [slug, ...chosen] : null };
}

/** The editor's choice, filled up by what search finds by the title. */
async function alike(db: Queries, finder: Finder, { slug, title, related: chosen }: Found, locale: Locale) {
  const found = (await finder.suggest(title, locale)).filter((other) => other !== slug);
  const all = new Set([...chosen.map((card) => card.slug), ...found]);
  return articleCards(db, [...all].slice(0, fewRelated), locale);
}

/** All that an article says, without its marks. */
const wordsOf = ({ title, summary, quickFix, html }: Found) =>
  [title, summary, quickFix, html.replaceAll(/<[^>]*>/g, ' ')].join('\n');
