import { eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { ClockKind } from '../../db/schema/clocks.ts';
import { notifications } from '../../db/schema/notifications.ts';
import type { Event } from '../../events/kinds.ts';
import { membersOf } from '../teams/teams.ts';
import { ticketNumbered } from '../tickets/customers.ts';
import type { Ticket } from '../tickets/tickets.ts';

/** Of what may be urgent. */
export const urging = [
  'agent.notified',
  'ticket.assigned',
  'ticket.team',
  'ticket.priority',
  'sla.warned',
] as const;
type Urging = Extract<Event, { kind: (typeof urging)[number] }>;

/** Somebody was named in a note, given an urgent ticket, it is their team's, it became urgent, or one of its clocks ends soon. */
export type Happened = 'mentioned' | 'assigned' | 'team' | 'raised' | ClockKind;

/** What happened to which ticket, and the ids of those who have to know at once. */
export type Urgent = { ticket: Ticket; what: Happened; agents: string[] };

/**
 * What of an event cannot wait until somebody looks: not what they did themselves, and nothing that is done with by now, such as a ticket that
 * is solved, has somebody else, or a mention that was read.
 */
export async function urgentOf(db: Queries, event: Urging): Promise<Urgent | undefined> {
  if (event.kind === 'agent.notified') return mention(db, event.data.notification);
  const ticket = await ticketNumbered(db, event.ticket);
  if (ticket.status === 'solved' || ticket.standing === 'spam') return undefined;
  const found = await concerned(db, event, ticket);
  return found && { ticket, ...found, agents: found.agents.filter((agent) => agent !== event.actor) };
}

async function mention(db: Queries, id: number): Promise<Urgent | undefined> {
  const [told] = await db.select().from(notifications).where(eq(notifications.id, id));
  if (told?.reason !== 'mentioned' || told.readAt !== null) return undefined;
  return { ticket: await ticketNumbered(db, told.ticket), what: 'mentioned', agents: [told.agent] };
}

type OfTicket = Exclude<Urging, { kind: 'agent.notified' }>;

async function concerned(
  db: Queries,
  event: OfTicket,
  ticket: Ticket,
): Promise<Pick<Urgent, 'what' | 'agents'> | undefined> {
  if (event.kind === 'sla.warned') return warned(db, event.data, ticket);
  if (ticket.priority !== 'urgent') return undefined;
  const { assignee, team } = ticket;
  const nobodys = assignee === null && team !== null;
  switch (event.kind) {
    case 'ticket.assigned':
      return assignee !== null && assignee === event.data.to
        ? { what: 'assigned', agents: [assignee] }
        : undefined;
    case 'ticket.team':
      return nobodys && String(team) === event.data.to
        ? { what: 'team', agents: await membersOf(db, team) }
        : undefined;
    case 'ticket.priority': {
      // What its clock raised is told by the clock.
      const byClock = event.actor === null && (event.run ?? null) === null;
      if (byClock || event.data.to !== 'urgent') return undefined;
      if (assignee !== null) return { what: 'raised', agents: [assignee] };
      return nobodys ? { what: 'raised', agents: await membersOf(db, team) } : undefined;
    }
  }
}

type Warning = Extract<Urging, { kind: 'sla.warned' }>['data'];

/** Whose it is, and whom the level names: as long as that clock goes, and is not over. */
async function warned(db: Queries, { clock, notifies, team }: Warning, ticket: Ticket) {
  if (!ticket.warned.includes(clock) || ticket.late.includes(clock)) return undefined;
  const told = team === null ? [] : await membersOf(db, team);
  const agents = [ticket.assignee, notifies, ...told].filter((one) => one !== null);
  return { what: clock, agents: [...new Set(agents)] };
}
