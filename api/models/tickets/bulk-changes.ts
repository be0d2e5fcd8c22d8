import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { Database, Queries } from '../../db/client.ts';
import { bulkChanges } from '../../db/schema/desk.ts';
import { priorities, statuses } from '../../db/schema/tickets.ts';
import type { DraftKey } from '../../events/once.ts';
import { digestOf } from '../../events/once.ts';
import { Failure, Invalid } from '../../ground/failures.ts';
import { line } from '../../ground/incoming.ts';
import type { Text } from '../../ground/texts.ts';
import { errorTexts, fieldTexts } from '../../ground/texts.ts';
import type { Staff } from '../../who/viewer.ts';
import { attach } from '../incidents/waiting-tickets.ts';
import { assignToTeam } from '../teams/assigning.ts';
import { isTeam } from '../teams/teams.ts';
import { giveTo, mustBeAgent } from './assignments.ts';
import { callSpam } from './spam.ts';
import { makeChange } from './statuses.ts';
import type { Ticket } from './tickets.ts';
import { findTicket } from './tickets.ts';

/** One change of many tickets: what came of each is told of each, and all of it may be taken back for a while. */
export const bulkChange = z.union([
  z.strictObject({ status: z.enum(statuses) }),
  z.strictObject({ priority: z.enum(priorities) }),
  z.strictObject({ problemType: line.min(1).max(60) }),
  z.strictObject({ assignee: line.max(60).nullable() }),
  z.strictObject({ team: z.number().int().nullable() }),
  z.strictObject({ incident: z.number().int().nullable() }),
  z.strictObject({ spam: z.boolean() }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

/** What of a ticket is changed so, and put back. */
const state = z.object({
  status: z.enum(statuses),
  priority: z.enum(priorities),
  problemType: z.string().nullable(),
  assignee: z.string().nullable(),
  team: z.number().nullable().default(null),
  incident: z.number().nullable(),
  spam: z.boolean(),
});
export type State = z.infer<typeof state>;

const text = z.object({ ar: z.string(), en: z.string() });
export const results = z.array(
  z.object({
    number: z.number(),
    why: text.nullable(),
    /** What stood before, and after; nothing where nothing was changed. */
    moved: z.object({ before: state, after: state }).nullable(),
  }),
);
export type Result = z.infer<typeof results>[number];
/** What came of a change of one ticket: done, or why not. */
export type Outcome = { number: number; why: Text | null };

/** So many are changed at once, that others may write between. */
export const atOnce = 25;

/** Changes each of these tickets. The same sent again under the same key goes on where it stopped, and changes nothing twice. */
export async function changeMany(
  db: Database,
  { numbers, change, draftKey }: { numbers: number[]; change: BulkChange; draftKey?: DraftKey },
  by: Staff,
): Promise<{ id: string; results: Outcome[] }> {
  const id = draftKey ? digestOf(draftKey, ['changes', by.id, change, numbers]) : randomUUID();
  const all = [...new Set(numbers)];
  for (let from = 0; from < all.length; from += atOnce)
    await db.transaction((tx) => changeSome(tx, id, all.slice(from, from + atOnce), change, by));
  return { id, results: (await kept(db, id)).map(outcome) };
}

async function changeSome(tx: Queries, id: string, numbers: number[], change: BulkChange, by: Staff) {
  const [before] = await tx.select().from(bulkChanges).where(eq(bulkChanges.id, id));
  if (!before) await tx.insert(bulkChanges).values({ id, by: by.id, change, results: [] });
  const known = results.parse(before?.results ?? []);
  const fresh = numbers.filter((number) => !known.some((one) => one.number === number));
  for (const number of fresh) known.push(await changeOne(tx, number, by, () => make(tx, number, change, by)));
  await tx.update(bulkChanges).set({ results: known }).where(eq(bulkChanges.id, id));
}

/** What stands in the way is found before anything is written: whoever else is changed in this transaction stays so. */
export async function changeOne(
  tx: Queries,
  number: number,
  by: Staff,
  make: (before: State) => Promise<void>,
): Promise<Result> {
  try {
    const before = stateOf(await findTicket(tx, String(number), by));
    await make(before);
    const after = stateOf(await findTicket(tx, String(number), by));
    return { number, why: null, moved: same(before, after) ? null : { before, after } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { number, why: Object.values(error.fields)[0] ?? errorTexts[error.type], moved: null };
  }
}

async function make(tx: Queries, number: number, change: BulkChange, by: Staff): Promise<void> {
  if ('spam' in change) return callSpam(tx, number, change.spam, by);
  if ('incident' in change) return attach(tx, number, change.incident, by);
  if ('team' in change) return toTeam(tx, number, change.team, by);
  if (!('assignee' in change)) return makeChange(tx, number, change, by);
  await mustBeAgent(tx, change.assignee);
  await giveTo(tx, number, change.assignee, by);
}

/** @throws Invalid when there is no such team */
async function toTeam(tx: Queries, number: number, team: number | null, by: Staff): Promise<void> {
  if (team !== null && !(await isTeam(tx, team))) throw new Invalid({ team: fieldTexts.choice });
  await assignToTeam(tx, number, team, by);
}

const stateOf = ({ status, priority, problemType, assignee, team, incident, spamAt }: Ticket): State => ({
  ...{ status, priority, problemType, assignee, team, incident },
  spam: spamAt !== null,
});

export const same = (one: State, other: State): boolean => JSON.stringify(one) === JSON.stringify(other);

export const outcome = ({ number, why }: Result): Outcome => ({ number, why });

async function kept(db: Queries, id: string): Promise<Result[]> {
  const [bulk] = await db.select().from(bulkChanges).where(eq(bulkChanges.id, id));
  return results.parse(bulk?.results ?? []);
}
