import { inArray } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { Report } from '../../db/schema/incidents.ts';
import { watchedFeeds } from '../../db/schema/incidents.ts';

/** Keeps what a provider's page says now. */
export async function keepReports(db: Queries, name: string, reports: Report[]): Promise<void> {
  const set = { reports, readAt: new Date(), failedAt: null };
  await db
    .insert(watchedFeeds)
    .values({ name, ...set })
    .onConflictDoUpdate({ target: watchedFeeds.name, set });
}

/** Notes that a provider's page could not be read: what it said before stands. */
export async function noteUnread(db: Queries, name: string): Promise<void> {
  const set = { failedAt: new Date() };
  await db
    .insert(watchedFeeds)
    .values({ name, ...set })
    .onConflictDoUpdate({ target: watchedFeeds.name, set });
}

/** What these providers' pages said when they were last read. */
export async function feedsNamed(db: Queries, names: string[]) {
  const rows = await db.select().from(watchedFeeds).where(inArray(watchedFeeds.name, names));
  return rows.map(({ name, reports, readAt, failedAt }) => ({
    name,
    reports,
    readAt: readAt?.toISOString() ?? null,
    failedAt: failedAt?.toISOString() ?? null,
  }));
}
