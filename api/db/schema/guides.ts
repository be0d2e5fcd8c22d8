import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far readers get in a guide: each step counted by day, without who it was. */
export const guideSteps = sqliteTable(
  'guide_steps',
  {
    guide: text().notNull(),
    version: integer().notNull(),
    step: text().notNull(),
    /** YYYY-MM-DD. */
    day: text().notNull(),
    reached: integer().notNull().default(0),
    /** How often the step after it was reached by an answer from it. */
    answered: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.guide, table.version, table.step, table.day] })],
);
