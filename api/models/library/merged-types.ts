import { eq, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { problemType } from '../../../content/taxonomy.ts';
import { urgentType } from '../../../search/intents/urgency.ts';
import type { Database, Queries } from '../../db/client.ts';
import { gaps } from '../../db/schema/answers.ts';
import { articles } from '../../db/schema/articles.ts';
import { savedViews } from '../../db/schema/desk.ts';
import { incidents } from '../../db/schema/incidents.ts';
import { macros } from '../../db/schema/macros.ts';
import { rules } from '../../db/schema/rules.ts';
import { serviceLevels } from '../../db/schema/service-levels.ts';
import { teams } from '../../db/schema/teams.ts';
import { record } from '../../events/log.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { anyDecline } from '../codes/codes.ts';
import { liveEntry, putInPlace } from './entries.ts';

/** What cannot wait is filed under the one, what a thief must not be told under the other. */
const staying = [urgentType, anyDecline];

const named = (id: string) => ({ kind: 'problem-types' as const, id });

/**
 * Makes two problem types one: `into` has what belonged to `from`, and whatever names `from` means `into`. Articles, rules, macros, views,
 * service levels, teams and incidents go along here; tickets follow in lots (`carried-tickets.ts`).
 * @throws NotFound, Invalid for a type that has to stay, or itself
 */
export const mergeTypes = (db: Database, from: string, into: string, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    if (from === into || staying.includes(from)) throw new Invalid({ into: fieldTexts.choice });
    const [gone, kept] = await Promise.all([liveEntry(tx, named(from)), liveEntry(tx, named(into))]);
    if (!gone) throw new NotFound();
    if (!kept) throw new Invalid({ into: fieldTexts.choice });
    const [one, other] = [problemType.parse(gone), problemType.parse(kept)];
    const intents = [...other.intents, ...one.intents];
    const formerly = [...other.formerly, from, ...one.formerly];
    await putInPlace(tx, named(into), { ...other, intents, formerly }, by);
    await putInPlace(tx, named(from), null, by);
    await carryFew(tx, { from, into }, by);
  });

type Merge = { from: string; into: string };

async function carryFew(tx: Queries, { from, into }: Merge, by: { id: string }): Promise<void> {
  const filed = await tx
    .update(articles)
    .set({ problemType: into, updatedAt: new Date() })
    .where(eq(articles.problemType, from))
    .returning({ slug: articles.slug, shown: articles.shown });
  for (const { slug, shown } of filed)
    await record(tx, { kind: 'article.changed', slug, actor: by.id, data: { shown } });
  for (const table of [serviceLevels, gaps])
    await tx.update(table).set({ problemType: into }).where(eq(table.problemType, from));
  await carryIn(tx, { from, into }, teams, teams.problemTypes);
  await carryIn(tx, { from, into }, incidents, incidents.problemTypes);
  await carryIn(tx, { from, into }, savedViews, savedViews.filter);
  await carryIn(tx, { from, into }, rules, rules.conditions);
  await carryIn(tx, { from, into }, rules, rules.actions);
  await carryIn(tx, { from, into }, macros, macros.actions);
}

/** In what is kept as JSON, where the id stands as a text by itself. */
async function carryIn(tx: Queries, { from, into }: Merge, table: SQLiteTable, column: SQLiteColumn) {
  const [before, after] = [JSON.stringify(from), JSON.stringify(into)];
  const name = sql.identifier(columnName(column.name));
  await tx.run(
    sql`update ${table} set ${name} = replace(${name}, ${before}, ${after}) where instr(${name}, ${before}) > 0`,
  );
}

/** As tables have it. */
const columnName = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
