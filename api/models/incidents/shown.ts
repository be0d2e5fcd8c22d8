import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { incidents, incidentUpdates } from '../../db/schema/incidents.ts';
import { users } from '../../db/schema/people.ts';
import { NotFound } from '../../ground/failures.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Text } from '../../ground/texts.ts';
import { can } from '../../who/policy.ts';
import type { Viewer } from '../../who/viewer.ts';
import { nobody } from '../../who/viewer.ts';
import { incidentNumbered } from './incidents.ts';
import { namedIn, provider } from './providers.ts';
import { attachedCounts } from './waiting-tickets.ts';

const pageSize = 20;

/** An incident as this viewer sees it, newest update first: who wrote is told to staff, how many tickets wait to agents. */
export type Incident = Awaited<ReturnType<typeof asSeen>>[number];

/** What a banner says of an incident. */
export type Notice = ReturnType<typeof notice>;

/** What goes on, the newest first. */
export async function currentIncidents(db: Queries, viewer: Viewer = nobody): Promise<Incident[]> {
  return asSeen(db, await current(db), viewer);
}

const current = kept((db) =>
  db
    .select()
    .from(incidents)
    .where(isNull(incidents.endedAt))
    .orderBy(desc(incidents.startedAt), desc(incidents.id)),
);

/** A page of what is over, the last announced first, from before the one with this id; `next` is that of the page after. */
export async function pastIncidents(db: Queries, viewer: Viewer, before?: number) {
  const rows = await db
    .select()
    .from(incidents)
    .where(and(isNotNull(incidents.endedAt), before === undefined ? undefined : lt(incidents.id, before)))
    .orderBy(desc(incidents.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? String(page.at(-1)?.id) : null;
  return { past: await asSeen(db, page, viewer), next };
}

/** The last fifty, current or not: what feeds hold. */
export async function latestIncidents(db: Queries): Promise<Incident[]> {
  return asSeen(db, await db.select().from(incidents).orderBy(desc(incidents.id)).limit(50), nobody);
}

/** @throws NotFound */
export async function findIncident(db: Queries, id: number, viewer: Viewer): Promise<Incident> {
  const [incident] = await asSeen(db, [await incidentNumbered(db, id)], viewer);
  if (!incident) throw new NotFound();
  return incident;
}

/**
 * What goes on that a reader of something should know of: an incident of its problem type, or of a provider that its text names.
 */
export async function noticesAbout(
  db: Queries,
  about: { problemType?: string | null; text?: string },
): Promise<Notice[]> {
  const current = await currentIncidents(db);
  if (current.length === 0) return [];
  const isNamed = namedIn(about.text ?? '');
  return current
    .filter(
      ({ problemTypes, providers }) =>
        problemTypes.some((type) => type === about.problemType) || providers.some(({ id }) => isNamed(id)),
    )
    .map(notice);
}

async function asSeen(db: Queries, rows: (typeof incidents.$inferSelect)[], viewer: Viewer) {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const updates = Map.groupBy(await updatesOf(db, ids, viewer), ({ incident }) => incident);
  const counts = can(viewer, 'see-tickets') ? await attachedCounts(db, ids) : undefined;
  return rows.map(({ title, providers, startedAt, endedAt, createdAt, ...row }) => {
    const said = (updates.get(row.id) ?? []).map(({ incident: _, ...update }) => update);
    return {
      ...row,
      title: isolated(title),
      providers: providers.map(provider).map(({ id, name }) => ({ id, name: isolated(name) })),
      status: said[0]?.status ?? 'investigating',
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      updatedAt: said[0]?.at ?? createdAt.toISOString(),
      updates: said,
      tickets: counts ? (counts.get(row.id) ?? 0) : null,
    };
  });
}

async function updatesOf(db: Queries, ids: number[], viewer: Viewer) {
  const rows = await db
    .select({ update: incidentUpdates, author: users.name })
    .from(incidentUpdates)
    .innerJoin(users, eq(incidentUpdates.author, users.id))
    .where(inArray(incidentUpdates.incident, ids))
    .orderBy(desc(incidentUpdates.id));
  return rows.map(({ update: { id, incident, text, status, at }, author }) => ({
    id,
    incident,
    text: isolated(text),
    status,
    at: at.toISOString(),
    author: can(viewer, 'see-notes-for-staff') ? author : null,
  }));
}

const isolated = ({ ar, en }: Text): Text => ({ ar: isolate(ar, 'ar'), en: isolate(en, 'en') });

const notice = ({ id, title, impact, status, providers, startedAt, updatedAt }: Incident) => ({
  id,
  title,
  impact,
  status,
  providers,
  startedAt,
  updatedAt,
});
