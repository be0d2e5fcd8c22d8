import { desc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { impacts, incidentStatuses } from '../../db/schema/incidents.ts';
import { incidents, incidentUpdates } from '../../db/schema/incidents.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { Conflict, NotFound } from '../../ground/failures.ts';
import type { Text } from '../../ground/texts.ts';
import type { Kept } from '../../privacy/kept.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { mustNotLeadToHidden } from '../articles/hidden-links.ts';
import { providerCalled } from './providers.ts';

type Status = (typeof incidentStatuses)[number];
/** How far an incident is while it lasts. That it is over is said by its end. */
export type OpenStatus = Exclude<Status, 'resolved'>;

export type NewIncident = {
  title: Text;
  /** What is known so far: the first update. */
  text: Text;
  status: OpenStatus;
  impact: (typeof impacts)[number];
  /** Names as people write them. */
  providers: string[];
  problemTypes: string[];
  countries: string[];
  startedAt: Date;
  draftKey?: DraftKey;
  /** What of its words is no secret. */
  kept?: Kept | undefined;
};

/** Announces an incident to everyone, once. @returns its id. @throws Invalid for words that lead to what readers do not see */
export const announce = (
  db: Database,
  { draftKey, kept, ...announced }: NewIncident,
  by: Staff,
): Promise<number> =>
  db.transaction(async (tx) =>
    Number(
      await once(tx, draftKey, ['incident', by.id, announced], () =>
        insertIncident(tx, { ...announced, kept }, by),
      ),
    ),
  );

async function insertIncident(
  tx: Queries,
  { title, text, status, providers, kept, ...columns }: Omit<NewIncident, 'draftKey'>,
  by: Staff,
): Promise<number> {
  await mustNotLeadToHidden(tx, { 'title.ar': title.ar, 'title.en': title.en });
  const names = providers.map((name) => providerCalled(redact(name, kept).text));
  const row = { ...columns, title: redactBoth(title, kept), providers: [...new Set(names)] };
  const [incident] = await tx.insert(incidents).values(row).returning({ id: incidents.id });
  if (!incident) throw new Error('the incident was not inserted');
  await say(tx, incident.id, { text, status, kept }, by);
  await record(tx, { kind: 'incident.announced', actor: by.id, data: { incident: incident.id } });
  return incident.id;
}

type Update = Pick<NewIncident, 'text' | 'draftKey' | 'kept'> & { status?: OpenStatus | undefined };

/**
 * Says what is new. Without a status it stays as it was; after the end this is a last word about what is over, and opens nothing.
 * @throws NotFound, Invalid for words that lead to what readers do not see
 */
export const updateIncident = (
  db: Database,
  id: number,
  { text, status, draftKey, kept }: Update,
  by: Staff,
): Promise<void> =>
  db.transaction(async (tx) => {
    const { endedAt } = await incidentNumbered(tx, id);
    await once(tx, draftKey, ['update', by.id, id, text, status ?? null], async () => {
      const now = endedAt ? 'resolved' : (status ?? (await statusOf(tx, id)));
      await say(tx, id, { text, status: now, kept }, by);
      await record(tx, { kind: 'incident.updated', actor: by.id, data: { incident: id } });
      return id;
    });
  });

/**
 * Ends an incident with a last update; the same sent again ends nothing more.
 * @throws NotFound, Conflict when it is over, Invalid for words that lead to what readers do not see
 */
export const endIncident = (
  db: Database,
  id: number,
  { text, draftKey, kept }: Omit<Update, 'status'>,
  by: Staff,
): Promise<void> =>
  db.transaction(async (tx) => {
    const { endedAt } = await incidentNumbered(tx, id);
    await once(tx, draftKey, ['end', by.id, id, text], async () => {
      if (endedAt) throw new Conflict();
      await tx.update(incidents).set({ endedAt: new Date() }).where(eq(incidents.id, id));
      await say(tx, id, { text, status: 'resolved', kept }, by);
      await record(tx, { kind: 'incident.ended', actor: by.id, data: { incident: id } });
      return id;
    });
  });

/** @throws NotFound */
export async function incidentNumbered(db: Queries, id: number): Promise<typeof incidents.$inferSelect> {
  const [incident] = await db.select().from(incidents).where(eq(incidents.id, id));
  if (!incident) throw new NotFound();
  return incident;
}

type Said = Pick<NewIncident, 'text' | 'kept'> & { status: Status };

/** Customers read it, those of attached tickets also in a mail. */
async function say(tx: Queries, incident: number, { text, status, kept }: Said, by: Staff): Promise<void> {
  await mustNotLeadToHidden(tx, { 'text.ar': text.ar, 'text.en': text.en });
  await tx.insert(incidentUpdates).values({ incident, text: redactBoth(text, kept), status, author: by.id });
}

async function statusOf(tx: Queries, incident: number): Promise<Status> {
  const [last] = await tx
    .select({ status: incidentUpdates.status })
    .from(incidentUpdates)
    .where(eq(incidentUpdates.incident, incident))
    .orderBy(desc(incidentUpdates.id))
    .limit(1);
  return last?.status ?? 'investigating';
}

const redactBoth = ({ ar, en }: Text, kept: Kept | undefined) => ({
  ar: redact(ar, kept).text,
  en: redact(en, kept).text,
});
