import { eq } from 'drizzle-orm';
import { fold } from '../../../search/text/fold.ts';
import type { Database, Queries } from '../../db/client.ts';
import { articles, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { keepCodes } from './article-codes.ts';
import { mustLeadReaders, publishedWords } from './hidden-links.ts';
import { mustBeLedToByNone } from './led-here.ts';
import { isSeen, noteShown } from './shown.ts';
import { mustBeFree } from './slugs.ts';
import { placeInLists } from './standing.ts';

type ArticleRow = typeof articles.$inferSelect;
export type Details = Pick<
  ArticleRow,
  'problemType' | 'intents' | 'audience' | 'codes' | 'related' | 'checkedOn'
> &
  Partial<Pick<ArticleRow, 'pinned'>>;

/** What is known before anything is written: the words of those who looked for it. */
type Begun = { locale: Locale; title: string; searchTerms: string[] };

/** Begins an article, without any text or with what is known of it, once. @throws Invalid when the address is taken, or was another article's before. */
export const createArticle = (
  db: Database,
  slug: string,
  { draftKey, begun, ...details }: Details & { draftKey?: DraftKey; begun?: Begun | undefined },
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    await once(tx, draftKey, ['article', by.id, slug, details], async () => {
      await mustBeFree(tx, slug);
      await tx.insert(articles).values({ slug, ...details });
      await keepCodes(tx, slug, details.codes);
      await placeInLists(tx, [slug, ...details.related]);
      await record(tx, { kind: 'article.created', slug, actor: by.id, data: {} });
      if (begun) await beginText(tx, slug, begun, by);
      return slug;
    });
  });

async function beginText(tx: Queries, slug: string, begun: Begun, by: { id: string }): Promise<void> {
  const rest = { summary: '', quickFix: '', body: '', updatedBy: by.id };
  await tx.insert(translations).values({ slug, ...begun, titleFolded: fold(begun.title), ...rest });
  await record(tx, { kind: 'article.drafted', slug, actor: by.id, data: { locale: begun.locale } });
}

/** Changes what an article is filed under and answers. @throws NotFound, Invalid where it, or what leads to it, would lead readers to what is for the staff alone */
export const changeDetails = (
  db: Database,
  slug: string,
  details: Partial<Details>,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const [before] = await tx.select().from(articles).where(eq(articles.slug, slug));
    if (!before) throw new NotFound();
    if (details.audience || details.related) await mustStayInside(tx, { ...before, ...details }, details);
    if (details.audience === 'staff' && before.audience !== 'staff') await mustBeLedToByNone(tx, slug);
    await tx
      .update(articles)
      .set({ ...details, updatedAt: new Date() })
      .where(eq(articles.slug, slug));
    if (details.audience) await noteShown(tx, slug);
    if (details.codes) await keepCodes(tx, slug, details.codes);
    if (details.related || details.pinned !== undefined)
      await placeInLists(tx, [slug, ...before.related, ...(details.related ?? [])]);
    await record(tx, {
      kind: 'article.changed',
      slug,
      actor: by.id,
      data: { shown: isSeen(before, { ...before, ...details }) },
    });
  });

/** @throws Invalid where what readers see of it, or would see now, leads to what is for the staff alone. */
async function mustStayInside(
  tx: Queries,
  article: ArticleRow,
  { audience }: Partial<Details>,
): Promise<void> {
  const words = await publishedWords(tx, article.slug);
  if (words.length > 0) await mustLeadReaders(tx, article, words, audience ? 'audience' : 'related');
}
