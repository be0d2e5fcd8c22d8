import { and, asc, eq, ne, or, sql } from 'drizzle-orm';
import type { Article } from '../../../content/articles.ts';
import { isQuestion, readGuides } from '../../../content/guides.ts';
import { articlesNamedIn } from '../../../content/own-links.ts';
import type { Queries } from '../../db/client.ts';
import { articles, articleSlugs, revisions, translations } from '../../db/schema/articles.ts';
import { Invalid } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';
import { fieldTexts } from '../../ground/texts.ts';

/** Refuses to keep an article for the staff while pages that readers see lead to it. @throws Invalid naming them */
export async function mustBeLedToByNone(tx: Queries, slug: string): Promise<void> {
  const pages = await pagesLeadingTo(tx, slug);
  if (pages.length === 0) return;
  const { ar, en } = fieldTexts.ledTo;
  const more = pages.length - named;
  const [inArabic, inEnglish] = [more > 0 ? ` (و${more} غيرها)` : '', more > 0 ? ` (and ${more} more)` : ''];
  throw new Invalid({
    audience: {
      ar: `${ar} ${listed(pages, 'ar').join('، ')}${inArabic}.`,
      en: `${en} ${listed(pages, 'en').join(', ')}${inEnglish}.`,
    },
  });
}

/** As many are named: a line that can still be read. */
const named = 10;

const listed = (pages: Text[], locale: keyof Text) =>
  pages.slice(0, named).map((title) => `\u2068${title[locale]}\u2069`);

/** The titles of the pages that readers see and that lead to an article, also by an address that it left: published articles, by their words or as related, and guides. */
export async function pagesLeadingTo(db: Queries, slug: string): Promise<Text[]> {
  const left = await db
    .select({ slug: articleSlugs.slug })
    .from(articleSlugs)
    .where(eq(articleSlugs.article, slug));
  const addresses = new Set([slug, ...left.map((one) => one.slug)]);
  return [...(await articlesLeadingTo(db, slug, addresses)), ...guidesLeadingTo(addresses)];
}

async function articlesLeadingTo(db: Queries, slug: string, addresses: Set<string>): Promise<Text[]> {
  const said = sql`lower(${articles.related} || ${revisions.summary} || ${revisions.quickFix} || ${revisions.body})`;
  const rows = await db
    .select({
      slug: articles.slug,
      related: articles.related,
      locale: translations.locale,
      title: revisions.title,
      words: sql<string>`${revisions.summary} || char(10) || ${revisions.quickFix} || char(10) || ${revisions.body}`,
    })
    .from(translations)
    .innerJoin(articles, eq(articles.slug, translations.slug))
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id))
    .where(
      and(
        ne(articles.slug, slug),
        ne(articles.audience, 'staff'),
        or(...[...addresses].map((address) => sql`instr(${said}, ${address})`)),
      ),
    )
    .orderBy(asc(articles.slug));
  const leading = rows.filter(({ related, words }) =>
    [...related, ...articlesNamedIn(words)].some((one) => addresses.has(one)),
  );
  return [...Map.groupBy(leading, (row) => row.slug).values()].map((texts) => {
    const titleIn = (locale: keyof Text) =>
      (texts.find((text) => text.locale === locale) ?? texts[0])?.title ?? '';
    return { ar: titleIn('ar'), en: titleIn('en') };
  });
}

const guidesLeadingTo = (addresses: Set<string>): Text[] =>
  readGuides(contentFolder)
    .guides.filter(({ article, steps }) =>
      [
        article,
        ...Object.values(steps).flatMap((step) => (isQuestion(step) ? [] : (step.article ?? []))),
      ].some((one) => addresses.has(one)),
    )
    .map(({ title }) => title);

/** What leads readers to an article may go with the same import that keeps it for the staff. */
export const staffLast = (files: Article[]): Article[] =>
  files.toSorted((one, other) => Number(one.audience === 'staff') - Number(other.audience === 'staff'));

/** Whether a file keeps for the staff what readers see until now, while something here leads them to it. */
export async function wouldLeadReaders(tx: Queries, { slug, audience }: Article): Promise<boolean> {
  if (audience !== 'staff') return false;
  const [here] = await tx
    .select({ audience: articles.audience })
    .from(articles)
    .where(eq(articles.slug, slug));
  return here !== undefined && here.audience !== 'staff' && (await pagesLeadingTo(tx, slug)).length > 0;
}
