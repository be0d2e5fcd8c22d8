import type { ClockKind } from '../../db/schema/clocks.ts';
import type { Hours } from './hours.ts';
import { afterWorking, workedBetween } from './hours.ts';

/**
 * How long a ticket has kept its customer waiting: what happened moves its clocks, a service level says by when they have to stop. Moments are
 * Unix milliseconds, lengths milliseconds of working time. What was counted by one calendar stays counted when another takes its place.
 */

export type Clocks = {
  /** Since when time counts; null while it waits for the customer, or is solved. */
  countedFrom: number | null;
  /** Since when the customer waits for an answer; null when they have one. */
  askedAt: number | null;
  /** When they had the first. */
  answeredAt: number | null;
  /** What was counted before `countedFrom`: of the answer that they wait for, and of the solution. */
  answerUsed: number;
  solutionUsed: number;
};

export type Happening = { what: 'asked' | 'answered' | 'stopped' | 'went on'; at: number };

/** Within how much working time; null where nothing is promised. */
export type Targets = Record<ClockKind, number | null>;

export const started = (at: number): Clocks => ({
  countedFrom: at,
  askedAt: at,
  answeredAt: null,
  answerUsed: 0,
  solutionUsed: 0,
});

export function moved(clocks: Clocks, { what, at }: Happening, hours: Hours): Clocks {
  switch (what) {
    case 'asked':
      return clocks.askedAt === null ? { ...clocks, askedAt: at, answerUsed: 0 } : clocks;
    case 'answered':
      return { ...clocks, answeredAt: clocks.answeredAt ?? at, askedAt: null, answerUsed: 0 };
    case 'stopped':
      return { ...clocks, ...used(clocks, at, hours), countedFrom: null };
    case 'went on':
      return clocks.countedFrom === null ? { ...clocks, countedFrom: at } : clocks;
  }
}

/** What has been counted until some moment. */
function used({ countedFrom, askedAt, answerUsed, solutionUsed }: Clocks, at: number, hours: Hours) {
  if (countedFrom === null) return { answerUsed, solutionUsed };
  const waited = askedAt === null ? 0 : workedBetween(hours, Math.max(countedFrom, askedAt), at);
  return {
    answerUsed: answerUsed + waited,
    solutionUsed: solutionUsed + workedBetween(hours, countedFrom, at),
  };
}

/** One clock of a ticket: how much of its time there is, how much is left before it stands still, and when that will be over. */
export type Clock = {
  kind: ClockKind;
  of: number;
  /** Before `countedFrom`; less than none when it was over before. */
  left: number;
  from: number | null;
  /** Null while it stands still, and where nobody ever works. */
  dueAt: number | null;
};

/** The clocks that are going, or stand still for a while, as a service level bounds them; whichever is due first before the others. */
export function clocksOf(clocks: Clocks, targets: Targets, hours: Hours): Clock[] {
  const { countedFrom, askedAt, answeredAt, answerUsed, solutionUsed } = clocks;
  const going = (kind: ClockKind, since: number | null, spent: number): Clock[] => {
    const of = targets[kind];
    if (of === null) return [];
    const from = countedFrom === null ? null : Math.max(countedFrom, since ?? countedFrom);
    const left = of - spent;
    return [{ kind, of, left, from, dueAt: from === null ? null : dueAfter(hours, from, left) }];
  };
  const answer = askedAt === null ? [] : going(answeredAt === null ? 'first' : 'next', askedAt, answerUsed);
  return [...answer, ...going('solution', null, solutionUsed)].sort(
    (a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.left - b.left,
  );
}

/** What was over before it went on is as long overdue as it was. */
const dueAfter = (hours: Hours, from: number, left: number): number | null =>
  left < 0 ? from + left : afterWorking(hours, from, left);

/** When somebody has to be told that a clock ends soon: so long before, and no sooner than half of it is over. */
export const warningAt = ({ of, left, from }: Clock, before: number, hours: Hours): number | null =>
  from === null ? null : dueAfter(hours, from, left - Math.min(before, of / 2));

/** How much working time is left of a clock at some moment; less than none when it is late. */
export const leftAt = ({ left, from }: Clock, at: number, hours: Hours): number =>
  from === null ? left : left - workedBetween(hours, from, at);
