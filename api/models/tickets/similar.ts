import { sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { Staff } from '../../who/viewer.ts';

/** So many of the newest tickets like one are looked at. */
const newest = 500;
/** What fewer tickets were solved with is somebody's case, and says nothing. */
const fewest = 3;
const most = 3;

/** Something that was sent to tickets like this one, and how many of them it solved. */
type Solved = { solved: number; sent: number };
export type SolvedWith = { articles: (Solved & { slug: string })[]; macros: (Solved & { name: string })[] };

/** Tickets that the model took for the same as this one; nothing of what is written in them is read. */
const like = (ticket: number) => sql`(select ticket from tags as t where intent =
  (select intent from tags where ticket = ${ticket} order by id limit 1) and ticket <> ${ticket} and confidence >= 0.5
  and exists (select 1 from tickets where number = t.ticket and spam_at is null)
  order by ticket desc limit ${newest})`;

/** What solved tickets like this one, most often first: articles, and macros that this agent may use. Nobody's words, nobody's name. */
export async function solvedWith(
  db: Queries,
  ticket: number,
  { id }: Pick<Staff, 'id'>,
): Promise<SolvedWith> {
  const enough = sql`having solved >= ${fewest} order by solved desc, sent limit ${most}`;
  const [articles, macros] = await Promise.all([
    db.all<Solved & { slug: string }>(sql`
      select slug, count(*) as sent, count(solved_at) as solved from suggestions
      where ticket in ${like(ticket)} and inserted_at is not null group by slug ${enough}`),
    db.all<Solved & { name: string }>(sql`
      select m.name, count(*) as sent, count(u.solved_at) as solved from macro_uses u join macros m on m.id = u.macro
      where u.ticket in ${like(ticket)} and (m.reach = 'shared' or m.owner = ${id} or
        m.reach = 'members' and m.team in (select team from team_members where agent = ${id})) group by m.id ${enough}`),
  ]);
  return { articles, macros };
}
