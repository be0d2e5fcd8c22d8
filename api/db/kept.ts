import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

type Value = string | number;
/** What is given, as it stands in a query. */
type Places<Given extends Value[]> = { [At in keyof Given]: SQL<Given[At]> };
/** A query as it is built, its answer not yet asked for. */
type Query<Rows> = { prepare(): { all(given: Record<number, Value>): Promise<Rows> } };

/**
 * A query that is asked again and again, each time with other values: its SQL is built once for a database. That takes as long as the answer
 * does. Values stand in it as they are given: moments in milliseconds, lists as JSON.
 */
export function kept<Given extends Value[], Rows>(
  build: (db: Queries, ...given: Places<Given>) => Query<Rows>,
): (db: Queries, ...given: Given) => Promise<Rows>;
export function kept<Rows>(build: (db: Queries, ...given: SQL<never>[]) => Query<Rows>) {
  // Of a transaction nothing outlives it.
  const built = new WeakMap<Queries, ReturnType<Query<Rows>['prepare']>>();
  return (db: Queries, ...given: Value[]): Promise<Rows> => {
    const query = built.get(db) ?? build(db, ...given.map(placed)).prepare();
    built.set(db, query);
    return query.all(Object.fromEntries(given.entries()));
  };
}

const placed = (_: Value, at: number) => sql<never>`${sql.placeholder(String(at))}`;
