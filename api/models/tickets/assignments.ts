import type { SQL } from 'drizzle-orm';
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { users } from '../../db/schema/people.ts';
import { absences } from '../../db/schema/teams.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { rolesThatMay } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import { ticketNumbered } from './customers.ts';
import { setStatus } from './statuses.ts';

/** Those who can be given tickets; `awayUntil` of those who are away. */
export const agents = (db: Queries) => given(db, Date.now());

const given = kept((db, now: SQL<number>) =>
  db
    .select({ id: users.id, name: users.name, awayUntil: absences.until })
    .from(users)
    .leftJoin(absences, and(eq(absences.agent, users.id), gt(absences.until, now)))
    .where(and(inArray(users.role, rolesThatMay('answer-tickets')), isNull(users.removedAt)))
    .orderBy(users.name),
);

/** Gives a ticket to an agent, or with null to nobody. A new ticket is then open. @throws Invalid when there is no such agent. */
export async function assign(
  db: Database,
  number: number,
  assignee: string | null,
  by: Staff,
): Promise<void> {
  await mustBeAgent(db, assignee);
  await db.transaction((tx) => giveTo(tx, number, assignee, by));
}

/** @throws Invalid for whoever cannot be given tickets */
export async function mustBeAgent(db: Queries, assignee: string | null): Promise<void> {
  if (assignee !== null && !(await agents(db)).some(({ id }) => id === assignee))
    throw new Invalid({ assignee: fieldTexts.choice });
}

/** The same for somebody of whom that is known, in the transaction of something larger; `by` is missing where a rule or a team did it. */
export async function giveTo(
  tx: Queries,
  number: number,
  to: string | null,
  by?: Pick<Staff, 'id'>,
): Promise<void> {
  const { assignee: from, status } = await ticketNumbered(tx, number);
  if (to === from) return;
  await give(tx, number, { from, to }, by);
  if (to !== null && status === 'new') await setStatus(tx, number, 'open', by);
}

/** Whoever answers what is nobody's has taken it. */
export async function takeIfNobodys(tx: Queries, number: number, agent: Pick<Staff, 'id'>): Promise<void> {
  const { assignee: from } = await ticketNumbered(tx, number);
  if (from === null) await give(tx, number, { from, to: agent.id }, agent);
}

async function give(
  tx: Queries,
  number: number,
  data: { from: string | null; to: string | null },
  by?: Pick<Staff, 'id'>,
): Promise<void> {
  await tx
    .update(tickets)
    .set({ assignee: data.to, updatedAt: new Date() })
    .where(eq(tickets.number, number));
  await record(tx, { kind: 'ticket.assigned', ticket: number, actor: by?.id, data });
}
