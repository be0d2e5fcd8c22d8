import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

/** Whether what is acknowledged outlasts a power cut: the disk is waited for with each commit. A server that does not say so is not believed. */
export async function isDurable(db: Queries): Promise<boolean> {
  const row = await db.get<{ synchronous: number }>(sql`pragma synchronous`).catch(() => undefined);
  return (row?.synchronous ?? 0) >= full;
}

/** SQLite's FULL; EXTRA is more (sqlite.org/pragma.html, checked 2026-11-29). */
const full = 2;
