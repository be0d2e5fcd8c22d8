import { eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles, feedback } from '../../db/schema/articles.ts';
import { shareOf } from './confidence.ts';

/** So many readers are supposed to have spoken before anybody has. */
const supposed = 8;
/** Of them, the share whom an article helped to which no other leads; and to which all others do. */
const [least, most] = [0.3, 0.9];
/** With so many articles that lead to it, an article is half-way between the two. */
const halfway = 8;
/** A standing is a share in so many parts; a pin is worth more than any share. */
const parts = 1_000_000;

/**
 * The place of an article in lists, from 1 to 2,000,000: the share of readers whom it helped, as far as it is sure (the lower end of
 * `shareOf`), so that one "no" is hardly felt and three "yes" do not make a first. A base in which nobody has spoken is in the order of
 * how many other articles lead to each: that is what editors find common. What they pinned stands before the rest.
 */
export function standingOf({
  yes,
  all,
  led,
  pinned,
}: { [of in 'yes' | 'all' | 'led']: number } & { pinned: boolean }) {
  const expected = least + (most - least) * (led / (led + halfway));
  const low = shareOf(yes + supposed * expected, all + supposed)?.low ?? 0;
  return Math.max(1, Math.round(low * parts)) + (pinned ? parts : 0);
}

/** So many articles are placed by one question. */
const together = 500;

/** Works out anew where articles stand; call it in the transaction that changes what this follows from. */
export async function placeInLists(tx: Queries, slugs: string[]): Promise<void> {
  for (let at = 0; at < slugs.length; at += together) {
    const some = slugs.slice(at, at + together);
    const { slug, pinned, standing } = articles;
    const rows = await tx.select({ slug, pinned, standing }).from(articles).where(inArray(slug, some));
    const [said, led] = [await outcomesOf(tx, some), await leadingTo(tx, some)];
    for (const row of rows) {
      const { yes, all } = said.get(row.slug) ?? { yes: 0, all: 0 };
      const now = standingOf({ yes, all, led: led.get(row.slug) ?? 0, pinned: row.pinned });
      if (now !== row.standing) await tx.update(articles).set({ standing: now }).where(eq(slug, row.slug));
    }
  }
}

/** Places what was written before the database kept standings. */
export async function placeUnplaced(db: Queries): Promise<void> {
  const rows = await db.select({ slug: articles.slug }).from(articles).where(eq(articles.standing, 0));
  await placeInLists(
    db,
    rows.map(({ slug }) => slug),
  );
}

/** Whom each article helped: of everybody what they said last, in whichever language. */
async function outcomesOf(tx: Queries, slugs: string[]) {
  const { slug, helpful, createdAt, voter, voice, id } = feedback;
  const last = tx
    .select({ slug, helpful: sql<number>`${helpful}`.as('said'), at: sql`max(${createdAt})`.as('at') })
    .from(feedback)
    .where(inArray(slug, slugs))
    .groupBy(slug, sql`coalesce(${voter}, ${voice}, ${id})`)
    .as('last');
  const rows = await tx
    .select({ slug: last.slug, yes: sql<number>`sum(${last.helpful})`, all: sql<number>`count(*)` })
    .from(last)
    .groupBy(last.slug);
  return new Map(rows.map((row) => [row.slug, row]));
}

/** How many others name each article as related. */
async function leadingTo(tx: Queries, slugs: string[]): Promise<Map<string, number>> {
  const to = sql<string>`named.value`;
  const rows = await tx
    .select({ to, count: sql<number>`count(*)` })
    .from(sql`${articles}, json_each(${articles.related}) as named`)
    .where(inArray(to, slugs))
    .groupBy(to);
  return new Map(rows.map((row) => [row.to, row.count]));
}
