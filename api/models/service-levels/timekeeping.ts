import { and, asc, eq, gt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { ClockKind } from '../../db/schema/clocks.ts';
import { events } from '../../db/schema/events.ts';
import { tickets } from '../../db/schema/tickets.ts';
import type { Event } from '../../events/kinds.ts';
import { readEvent } from '../../events/kinds.ts';
import type { Clock, Clocks, Happening } from './clocks.ts';
import { clocksOf, leftAt, moved, started, warningAt } from './clocks.ts';
import { Hours } from './hours.ts';
import type { Level, Levels } from './levels.ts';
import { levelFor, readLevels } from './levels.ts';

type Ticket = typeof tickets.$inferSelect;

/**
 * Counts what has happened to a ticket since it was last counted, and says by when it is due now: call it at the end of each transaction
 * that writes, moves or files it anew. Called again it changes nothing; what was forgotten once is counted the next time. `known`: the
 * levels, where they were read in this transaction.
 */
export async function keepTime(tx: Queries, number: number, known?: Levels): Promise<void> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket) return;
  const levels = known ?? (await readLevels(tx));
  const { told, last } = await newOf(tx, ticket);
  await tx
    .update(tickets)
    .set({ ...timed(ticket, told, levels), timedUntil: last })
    .where(eq(tickets.number, number));
}

/** What has happened to a ticket that its clocks do not know yet. */
async function newOf(tx: Queries, { number, timedUntil }: Ticket) {
  const rows = await tx
    .select()
    .from(events)
    .where(and(eq(events.ticket, number), gt(events.id, timedUntil)))
    .orderBy(asc(events.id));
  return {
    told: rows.flatMap((row) => readEvent(row) ?? []),
    last: rows.at(-1)?.id ?? timedUntil,
  };
}

type Kept = Counting & Parameters<typeof timing>[1];

/** The columns of a ticket as it is now, once these events, in their order, are counted. */
export const timed = (ticket: Kept, told: Event[], levels: Levels) =>
  timing(counting(ticket, told.flatMap(happeningsIn), levelFor(levels, ticket)), ticket, levels);

/** How an event moves the clocks of its ticket. */
function happeningsIn(event: Event): Happening[] {
  const at = Date.parse(event.at);
  switch (event.kind) {
    case 'ticket.replied':
      // Whoever waits for an answer waits on when a rule has written.
      if (event.data.automatic) return [];
      return [{ what: event.data.author === 'agent' ? 'answered' : 'asked', at }];
    case 'ticket.status': {
      const { from, to } = event.data;
      if (to === 'waiting' || to === 'solved') return [{ what: 'stopped', at }];
      // A customer for whom it is not solved after all waits for an answer.
      const asks = from === 'solved' && event.actor === null;
      return [{ what: 'went on', at }, ...(asks ? [{ what: 'asked', at } as const] : [])];
    }
    case 'ticket.merged': {
      const { from, undone, open } = event.data;
      return event.ticket === from && open ? [{ what: undone ? 'went on' : 'stopped', at }] : [];
    }
    default:
      return [];
  }
}

type Counting = Pick<Ticket, 'createdAt' | 'timedBy' | 'warned' | 'late' | 'breached'> & Clocks;
type Counted = Pick<Ticket, 'warned' | 'late' | 'breached'> & { clocks: Clocks };

const nobodyWorks = new Hours({ zone: 'UTC', week: [[], [], [], [], [], [], []], exceptions: [] });

/** Moves the clocks of a ticket. What is over before it is met is marked, whoever looks when. */
function counting(ticket: Counting, happenings: Happening[], level: Level | undefined): Counted {
  const hours = level?.hours ?? nobodyWorks;
  // Nothing was promised of what an older version left.
  const isNew = ticket.timedBy === 0;
  let clocks: Clocks = isNew ? started(ticket.createdAt.getTime()) : ticket;
  const breached = new Set(ticket.breached);
  for (const happening of happenings) {
    if (level && !isNew)
      for (const clock of clocksOf(clocks, level.targets, hours))
        if (leftAt(clock, happening.at, hours) < 0) breached.add(clock.kind);
    clocks = moved(clocks, happening, hours);
  }
  const told = isNew && level ? lateOf(clocks, level) : [];
  return {
    clocks,
    warned: [...ticket.warned, ...told],
    late: [...ticket.late, ...told],
    breached: [...breached],
  };
}

/** What was over when a ticket is counted for the first time: nobody was promised anything, and nobody is told. */
function lateOf(clocks: Clocks, { targets, hours }: Level): ClockKind[] {
  const now = Date.now();
  return clocksOf(clocks, targets, hours)
    .filter((clock) => leftAt(clock, now, hours) < 0)
    .map(({ kind }) => kind);
}

/** The columns of a ticket whose clocks stand so. */
export function timing(
  { clocks, ...marks }: Counted,
  ticket: Pick<Ticket, 'priority' | 'problemType'> & Partial<Pick<Ticket, 'promisedAs' | 'spamAt'>>,
  levels: Levels,
) {
  const level = levelFor(levels, ticket);
  const going = level && !ticket.spamAt ? clocksOf(clocks, level.targets, level.hours) : [];
  const is = (kind: ClockKind) => going.some((clock) => clock.kind === kind);
  const [first] = going;
  return {
    countedFrom: clocks.countedFrom,
    askedAt: clocks.askedAt,
    answeredAt: clocks.answeredAt,
    answerUsed: clocks.answerUsed,
    solutionUsed: clocks.solutionUsed,
    serviceLevel: level?.id ?? null,
    timedBy: levels.revision,
    dueAt: first?.dueAt ?? null,
    dueKind: first?.kind ?? null,
    alarmAt: level ? alarmOf(going, marks, level) : null,
    warned: marks.warned.filter(is),
    late: marks.late.filter(is),
    breached: marks.breached,
  };
}

/** When the first is to be told of what nobody has been told yet. */
function alarmOf(going: Clock[], { warned, late }: Pick<Counted, 'warned' | 'late'>, level: Level) {
  const { hours, warning } = level;
  const alarms = going
    .filter(({ kind }) => !late.includes(kind))
    .map((clock) => (warned.includes(clock.kind) ? clock.dueAt : warningAt(clock, warning, hours)))
    .filter((at) => at !== null);
  return alarms.length > 0 ? Math.min(...alarms) : null;
}
