import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import type { reasons } from '../../db/schema/notifications.ts';
import { atDesk, notifications } from '../../db/schema/notifications.ts';
import { users } from '../../db/schema/people.ts';
import { ruleRuns } from '../../db/schema/rules.ts';
import { tickets } from '../../db/schema/tickets.ts';
import type { TicketEvent } from '../../events/kinds.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import { presentIn } from '../teams/teams.ts';
import { agents } from '../tickets/assignments.ts';
import { findMessage } from '../tickets/messages.ts';
import { isAtDesk } from './at-desk.ts';
import { follow, followersOf } from './followers.ts';
import { mentionedIn } from './mentions.ts';

type Reason = (typeof reasons)[number];
/** What people are told of. */
type Concerning = Extract<TicketEvent, { kind: (typeof concerning)[number] }>;
export const concerning = [
  'ticket.noted',
  'ticket.replied',
  'ticket.assigned',
  'ticket.told',
  'ticket.held',
  'sla.warned',
] as const;

/**
 * Tells those whom it concerns, once, and not who did it: whoever is named in a note (and follows the ticket from then on), is given it, follows it, is to be
 * told by a rule, or wrote what is held, and the team of one that runs out of time.
 */
export const tellConcerned = (db: Database, event: Concerning): Promise<void> =>
  db.transaction(async (tx) => {
    for (const [agent, reason] of await concernedBy(tx, event)) {
      const { ticket, id, actor } = event;
      if (agent === actor) continue;
      const [made] = await tx
        .insert(notifications)
        .values({ agent, ticket, event: id, reason, actor, at: new Date(event.at) })
        .onConflictDoNothing()
        .returning({ id: notifications.id });
      if (made) await record(tx, { kind: 'agent.notified', data: { agent, notification: made.id } });
    }
  });

async function concernedBy(tx: Queries, event: Concerning): Promise<Map<string, Reason>> {
  if (event.kind === 'ticket.assigned')
    return new Map(event.data.to === null ? [] : [[event.data.to, 'assigned']]);
  if (event.kind === 'ticket.told') return new Map([[event.data.whom, 'ruled']]);
  if (event.kind === 'ticket.held') return new Map([[event.data.whom, 'held']]);
  if (event.kind === 'sla.warned') {
    const { team } = event.data;
    return new Map((team === null ? [] : await presentIn(tx, team)).map((agent) => [agent, 'warned']));
  }
  const following = await followersOf(tx, event.ticket);
  const told = new Map<string, Reason>(following.map(({ id }) => [id, 'followed']));
  if (event.kind === 'ticket.noted')
    for (const person of await namedIn(tx, event)) {
      await follow(tx, event.ticket, person);
      told.set(person.id, 'mentioned');
    }
  return told;
}

async function namedIn(tx: Queries, { data }: Extract<Concerning, { kind: 'ticket.noted' }>) {
  const { body } = await findMessage(tx, data.message);
  return body.includes('@') ? mentionedIn(body, await agents(tx)) : [];
}

const pageSize = 50;

/** What an agent was told, or for one reason alone, newest first, before the one with this id. */
export async function notificationsOf(
  db: Queries,
  { id }: Pick<Staff, 'id'>,
  { before, reason }: { before?: number | undefined; reason?: Reason | undefined } = {},
) {
  const rows = await db
    .select({
      id: notifications.id,
      ticket: notifications.ticket,
      subject: tickets.subject,
      locale: tickets.locale,
      customer: { name: tickets.name, email: tickets.email, phone: tickets.phone },
      reason: notifications.reason,
      actor: users.name,
      rule: ruleRuns.name,
      at: notifications.at,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .innerJoin(tickets, eq(notifications.ticket, tickets.number))
    .leftJoin(users, eq(notifications.actor, users.id))
    .leftJoin(events, eq(notifications.event, events.id))
    .leftJoin(ruleRuns, eq(events.run, ruleRuns.id))
    .where(
      and(
        eq(notifications.agent, id),
        reason && eq(notifications.reason, reason),
        before === undefined ? undefined : lt(notifications.id, before),
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return { notifications: page, next: rows.length > pageSize ? String(page.at(-1)?.id) : null };
}

const unreadOf = ({ id }: Pick<Staff, 'id'>, ticket?: number) =>
  and(
    eq(notifications.agent, id),
    isNull(notifications.readAt),
    ticket === undefined ? undefined : eq(notifications.ticket, ticket),
  );

/** How much of what they were told an agent has not read, or of what for one reason. */
export const countUnread = (db: Queries, agent: Pick<Staff, 'id'>, reason?: Reason): Promise<number> =>
  db.$count(notifications, and(unreadOf(agent), reason && eq(notifications.reason, reason)));

/** An agent has read all that they were told, or all of one ticket. */
export async function readNotifications(
  db: Queries,
  agent: Pick<Staff, 'id'>,
  ticket?: number,
): Promise<void> {
  await db.update(notifications).set({ readAt: new Date() }).where(unreadOf(agent, ticket));
}

/** What somebody is to be mailed of: nothing where they have read it, are at their desk, or work here no more. */
export async function mailedTo(db: Queries, id: number) {
  const [told] = await db
    .select({
      told: notifications,
      email: users.email,
      locale: users.locale,
      removedAt: users.removedAt,
      seenAt: atDesk.at,
    })
    .from(notifications)
    .innerJoin(users, eq(notifications.agent, users.id))
    .leftJoin(atDesk, eq(atDesk.agent, users.id))
    .where(eq(notifications.id, id));
  if (!told || told.told.readAt || told.removedAt) return undefined;
  return isAtDesk(told.seenAt) ? undefined : { ...told.told, email: told.email, locale: told.locale };
}
