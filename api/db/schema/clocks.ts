import { integer, text } from 'drizzle-orm/sqlite-core';

/** What a customer waits for: a first answer, the next one, the end of it. */
export const clockKinds = ['first', 'next', 'solution'] as const;
export type ClockKind = (typeof clockKinds)[number];

const kinds = () => text({ mode: 'json' }).$type<ClockKind[]>().notNull().default([]);

/**
 * How long a ticket has kept its customer waiting (`models/service-levels/clocks.ts`), and by when it has to end: all follows from what
 * happened to it, and is written with that. Moments are Unix milliseconds, lengths milliseconds of working time.
 */
export const clockColumns = () => ({
  countedFrom: integer(),
  askedAt: integer(),
  answeredAt: integer(),
  answerUsed: integer().notNull().default(0),
  solutionUsed: integer().notNull().default(0),
  /** The level that bounds it. */
  serviceLevel: integer(),
  /** The revision of the levels that was applied, and the last event that was counted; none is as an older version left it. */
  timedBy: integer().notNull().default(0),
  timedUntil: integer().notNull().default(0),
  /** When the first of its clocks is over, and which; null while they stand still. */
  dueAt: integer(),
  dueKind: text({ enum: clockKinds }),
  /** When somebody has to be told next: before a clock is over, or that it is. */
  alarmAt: integer(),
  /** Of which clocks that go somebody has been told that they end soon, and that they are over. */
  warned: kinds(),
  late: kinds(),
  /** Which were over before they were met, ever. */
  breached: kinds(),
});
