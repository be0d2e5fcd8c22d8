import { sql } from 'drizzle-orm';
import type { Database } from '../../api/db/client.ts';
import { dayAt } from '../../api/models/reports/measures.ts';

const day = 24 * 60 * 60_000;

/**
 * Ninety days of readers: each article read every day in both languages, voted on twenty times, ten searches that led to it and four that led
 * nowhere; a third of the English texts is behind.
 */
export async function readAndSearched(db: Database, slugs: string[]): Promise<void> {
  const all = JSON.stringify(slugs);
  const now = Date.now();
  const upTo = (most: number) =>
    sql`(with recursive n(i) as (select 0 union all select i + 1 from n where i < ${most - 1}) select i from n)`;
  const article = sql`json_each(${all}) as a`;
  const locale = sql`case when i % 2 then 'ar' else 'en' end`;
  await db.run(sql`insert into article_reads (slug, locale, day, count)
    select a.value, l.value, ${dayAt(now)} - i, 1 + abs(random()) % 40
    from ${article}, json_each('["ar","en"]') as l, ${upTo(90)}`);
  await db.run(sql`insert into feedback (slug, locale, helpful, reason, created_at)
    select a.value, ${locale}, (a.key + i) % 5 > 1, 'The bank has no such button', ${now} - i * ${day}
    from ${article}, ${upTo(20)}`);
  await db.run(sql`insert into searches (key, q, locale, results, answers, voice, opened, at)
    select a.key || '-' || i, case when i < 4 then 'nothing ' || (a.key % 3000) || ' like it' else 'words ' || i || ' for it' end,
      ${locale}, case when i < 2 then 0 else 3 end, '[]', 'v' || (a.key + i), case when i < 4 then null else a.value end, ${now} - i * ${day}
    from ${article}, ${upTo(14)}`);
  await db.run(sql`update translations set behind_since = ${now} where locale = 'en' and rowid % 3 = 0`);
}
