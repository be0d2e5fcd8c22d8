import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, time } from './columns.ts';
import { users } from './people.ts';

/** Models that learned from corrections, each a whole file; the newest that is active is used, else the one of the repository. */
export const models = sqliteTable('models', {
  id: integer().primaryKey({ autoIncrement: true }),
  bytes: blob({ mode: 'buffer' }).notNull(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  /** How many corrections it had seen. */
  corrections: integer().notNull(),
  createdAt: createdAt(),
});

/** How far a training is, and what became of it. */
export const trainingStates = ['learning', 'measuring', 'measured', 'failed', 'used', 'left'] as const;

/** Of some messages: how many there are, and how many the model files rightly before and after. */
export type Compared = { name: string; messages: number; before: number; after: number };
/** A message that the two models file differently: what it is, and what each takes it for. */
export type Differing = { text: string; variety: string; is: string; before: string; after: string };
/** What a training made better and worse, on messages that nothing is trained on. */
export type Outcome = {
  phrases: number;
  types: Compared[];
  varieties: Compared[];
  better: Differing[];
  worse: Differing[];
};

/** Trainings that editors asked for: the model waits here until one of them takes it or leaves it. */
export const trainings = sqliteTable('trainings', {
  id: integer().primaryKey({ autoIncrement: true }),
  state: text({ enum: trainingStates }).notNull().default('learning'),
  startedBy: text()
    .notNull()
    .references(() => users.id),
  startedAt: createdAt(),
  finishedAt: time(),
  outcome: text({ mode: 'json' }).$type<Outcome>(),
  bytes: blob({ mode: 'buffer' }),
});
