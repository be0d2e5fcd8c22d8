import type { Counted } from '../../db/schema/reports.ts';
import type { TicketEvent } from '../../events/kinds.ts';
import { workedBetween } from '../service-levels/hours.ts';
import type { Material } from './material.ts';
import type { Measure } from './measures.ts';
import { dayAt, timeMeasure } from './measures.ts';

/** What a ticket adds to the figures, as it stands now: all of it follows from what happened, and nothing of it is anybody's words. */
export function countedOf(material: Material): Counted {
  const { problemType, locale, channel, assignee, spamAt, priority, promisedAs } = material.ticket;
  if (spamAt) return { under: [], adds: [] };
  const parts = [filing, answering, solving, reopening, rating, helpingThemselves, correcting, removing];
  const adds = parts.flatMap((part) => part(material));
  return {
    under: [
      ['all', ''],
      ['type', problemType ?? ''],
      ['locale', locale],
      ['country', material.country],
      ['channel', channel],
      ['agent', assignee ?? ''],
      // By the one that its deadlines follow: a late ticket is raised for the lists alone.
      ['priority', promisedAs ?? priority],
    ],
    adds: adds.map(({ at, of, value = 1 }) => [dayAt(at), of, value]),
  };
}

type Add = { at: Date | number; of: Measure; value?: number };
type Part = (material: Material) => Add[];

const add = (at: Date | number, ...measures: (Measure | false | undefined)[]): Add[] =>
  measures.filter((of) => typeof of === 'string').map((of) => ({ at, of }));

/** What people answered: that an incident is over is told by itself, and a rule is nobody. */
const answersIn = (events: TicketEvent[]): number[] =>
  events.flatMap(({ kind, data, at }) =>
    kind === 'ticket.replied' && data.author === 'agent' && data.incident === undefined && !data.automatic
      ? [Date.parse(at)]
      : [],
  );

const filing: Part = ({ ticket }) => add(ticket.createdAt, 'filed');

const answering: Part = ({ ticket, events, level, sent }) => {
  const [at] = answersIn(events);
  if (at === undefined) return [];
  const from = ticket.createdAt.getTime();
  const due = level?.targets.first != null;
  return add(
    at,
    'answered',
    timeMeasure('first', at - from),
    level && timeMeasure('first-working', workedBetween(level.hours, from, at)),
    due && 'first-due',
    due && !ticket.breached.includes('first') && 'first-met',
    sent && 'sent',
  );
};

/** By its last solution: what was open again meanwhile is counted until then. */
const solving: Part = ({ ticket, events, level }) => {
  const at = ticket.status === 'solved' ? ticket.solvedAt : null;
  if (!at) return [];
  const due = level?.targets.solution != null;
  return add(
    at,
    'solved',
    timeMeasure('solution', at.getTime() - ticket.createdAt.getTime()),
    level && timeMeasure('solution-working', ticket.solutionUsed),
    due && 'solution-due',
    due && !ticket.breached.includes('solution') && 'solution-met',
    answersIn(events).length === 1 && !isReopened(events) && 'one-touch',
  );
};

const isReopened = (events: TicketEvent[]): boolean =>
  events.some(({ kind, data }) => kind === 'ticket.status' && data.from === 'solved');

/** By its first solution: whether that held. */
const reopening: Part = ({ events }) => {
  const first = events.find(({ kind, data }) => kind === 'ticket.status' && data.to === 'solved');
  return first ? add(Date.parse(first.at), 'closed', isReopened(events) && 'reopened') : [];
};

/** By the day of the solution that was asked about. */
const rating: Part = ({ ticket, rating }) => {
  const solvedAt = ticket.status === 'solved' ? ticket.solvedAt : null;
  const isOfBefore = rating && rating.solvedAt.getTime() !== solvedAt?.getTime();
  return [
    ...(solvedAt ? add(solvedAt, 'asked') : []),
    ...(isOfBefore ? add(rating.solvedAt, 'asked') : []),
    ...(rating ? add(rating.solvedAt, 'rated', rating.score >= 4 && 'satisfied') : []),
  ];
};

/** By the day it was filed, so that each step is a part of the one before. */
const helpingThemselves: Part = ({ ticket, suggestions, contained }) => {
  const opened = suggestions.opened > 0;
  return add(
    ticket.createdAt,
    suggestions.shown > 0 && 'shown',
    opened && 'opened',
    opened && contained && 'said',
    opened && contained?.verified && 'verified',
  );
};

const correcting: Part = ({ events }) =>
  events.flatMap(({ kind, data, actor, at }) =>
    kind === 'ticket.problem-type' && actor !== null && data.from !== data.to
      ? add(Date.parse(at), 'corrected')
      : [],
  );

const removing: Part = ({ removed }) =>
  removed.flatMap(({ at, found }) =>
    found.flatMap(({ kind, count }) => [
      { at, of: 'removed' as const, value: count },
      { at, of: `removed:${kind}` as const, value: count },
    ]),
  );
