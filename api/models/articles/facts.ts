import { and, asc, count, eq, gt, gte, lte, or, sql } from 'drizzle-orm';
import type { Fact } from '../../../content/articles.ts';
import type { Database, Queries } from '../../db/client.ts';
import { articles } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import { articleFacts } from '../../db/schema/studio.ts';
import { record } from '../../events/log.ts';
import { Conflict, NotFound } from '../../ground/failures.ts';
import { dayAt } from '../reports/measures.ts';
import { dateOf } from '../service-levels/days.ts';
import { isSeen } from './shown.ts';

/** After so many days a fact is due to be checked again. */
export const checkedEvery = 365;

/** The day, YYYY-MM-DD, up to which what was checked then is due now. */
export const dueSince = (now = Date.now()): string => dateOf(dayAt(now) - checkedEvery);

/** Keeps the facts of an article to be found by; call it in the transaction that writes them. Who checked one stays where its day does. */
export async function keepFacts(tx: Queries, slug: string, facts: Fact[]): Promise<void> {
  const { checkedOn, checkedBy, checkedAt, place } = articleFacts;
  await tx.delete(articleFacts).where(and(eq(articleFacts.slug, slug), gte(place, facts.length)));
  const rows = facts.map((fact, place) => ({ slug, place, checkedOn: fact.checkedOn }));
  if (rows.length === 0) return;
  const ifSameDay = (column: typeof checkedBy | typeof checkedAt) =>
    sql`case when ${checkedOn} = excluded.checked_on then ${column} end`;
  await tx
    .insert(articleFacts)
    .values(rows)
    .onConflictDoUpdate({
      target: [articleFacts.slug, place],
      set: {
        checkedOn: sql`excluded.checked_on`,
        checkedBy: ifSameDay(checkedBy),
        checkedAt: ifSameDay(checkedAt),
      },
    });
}

/**
 * Somebody looked a fact up again: today it is so. `checkedOn` is the day that they had before them.
 * @throws NotFound, Conflict when somebody checked it meanwhile.
 */
export const sayChecked = (
  db: Database,
  { slug, place, checkedOn }: { slug: string; place: number; checkedOn: string },
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.slug, slug));
    const fact = article?.facts[place];
    if (!article || !fact) throw new NotFound();
    if (fact.checkedOn !== checkedOn) throw new Conflict();
    const now = new Date();
    const today = dateOf(dayAt(now));
    const facts = article.facts.with(place, { ...fact, checkedOn: today });
    // The article was checked on the day of its oldest fact, or later where somebody said so of all.
    const [oldest = today] = facts.map((one) => one.checkedOn).sort();
    const checked = oldest > article.checkedOn ? oldest : article.checkedOn;
    await tx
      .update(articles)
      .set({ facts, checkedOn: checked, updatedAt: now })
      .where(eq(articles.slug, slug));
    await tx
      .update(articleFacts)
      .set({ checkedOn: today, checkedBy: by.id, checkedAt: now })
      .where(and(eq(articleFacts.slug, slug), eq(articleFacts.place, place)));
    await record(tx, {
      kind: 'article.changed',
      slug,
      actor: by.id,
      data: { shown: isSeen(article) },
    });
  });

/** Where a page of the facts ends: the day, the article and the place of its last. */
export const factPlace = /^(\d{4}-\d\d-\d\d)\.([a-z0-9-]{1,80})\.(\d{1,4})$/;

/** A page of the facts, those first that were checked longest ago. */
export async function factsByDay(db: Queries, most: number, after?: string) {
  const { slug, place, checkedOn, checkedAt } = articleFacts;
  const rows = await db
    .select({
      ...{ slug, place, checkedOn, checkedAt, checkedBy: users.name },
      fact: sql<string>`json_extract(${articles.facts}, '$[' || ${place} || ']')`,
    })
    .from(articleFacts)
    .innerJoin(articles, eq(slug, articles.slug))
    .leftJoin(users, eq(articleFacts.checkedBy, users.id))
    .where(isAfter(after))
    .orderBy(asc(checkedOn), asc(slug), asc(place))
    .limit(most + 1);
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1) : undefined;
  const facts = page.map(({ fact, ...row }) => {
    const said: Fact = JSON.parse(fact);
    return { ...said, ...row };
  });
  return { facts, next: last ? `${last.checkedOn}.${last.slug}.${last.place}` : null };
}

function isAfter(after = '') {
  const [, day, article, at] = factPlace.exec(after) ?? [];
  if (day === undefined || article === undefined) return undefined;
  const { slug, place, checkedOn } = articleFacts;
  const isLater = or(gt(slug, article), and(eq(slug, article), gt(place, Number(at))));
  return and(gte(checkedOn, day), or(gt(checkedOn, day), isLater));
}

/** How many facts are due. */
export async function countDueFacts(db: Queries, since = dueSince()): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(articleFacts)
    .where(lte(articleFacts.checkedOn, since));
  return row?.count ?? 0;
}
