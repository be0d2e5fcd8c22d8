import Database from 'libsql';
import { z } from 'zod';

/** What is counted, so that whoever restores sees what comes back. */
const counted = ['tickets', 'messages', 'articles', 'users'] as const;

/** What a database file holds: `schema` is the moment of its last migration in ms, `lastEvent` the last entry of its log, `at` in ms. */
export const facts = z.object({
  schema: z.number(),
  lastEvent: z.object({ id: z.number(), at: z.number() }).nullable(),
  counts: z.record(z.enum(counted), z.number()),
});
export type Facts = z.infer<typeof facts>;

/** Reads them. @throws Error of SQLite where the file is none of our databases. */
export function factsOf(database: Database.Database): Facts {
  const one = (query: string): unknown => database.prepare(query).get();
  const { at: schema } = z
    .object({ at: z.coerce.number() })
    .parse(one('select max(created_at) as at from __drizzle_migrations'));
  const lastEvent = one('select id, at from events order by id desc limit 1') ?? null;
  const counts = Object.fromEntries(
    counted.map((table) => [table, one(`select count(*) as n from ${table}`)] as const),
  );
  return facts.parse({
    schema,
    lastEvent,
    counts: z
      .record(
        z.string(),
        z.object({ n: z.number() }).transform(({ n }) => n),
      )
      .parse(counts),
  });
}

/**
 * The facts of a file that nothing else uses, after SQLite has looked at every page of it.
 * @throws Error saying what is torn
 */
export function checkedFacts(file: string): Facts {
  const database = new Database(file);
  try {
    const found = z
      .array(z.object({ integrity_check: z.string() }))
      .parse(database.prepare('pragma integrity_check').all())
      .map(({ integrity_check: said }) => said);
    if (found.join() !== 'ok') throw new Error(found.slice(0, 3).join('; '));
    return factsOf(database);
  } finally {
    database.close();
  }
}
