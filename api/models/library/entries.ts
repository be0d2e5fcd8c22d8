import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { EntryKind } from '../../../content/edits.ts';
import type { Entry } from '../../../content/entries.ts';
import { kinds } from '../../../content/entries.ts';
import type { Database, Queries } from '../../db/client.ts';
import { entries, entryVersions } from '../../db/schema/library.ts';
import { record } from '../../events/log.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { mustNotMislead } from './checks.ts';
import { fitting } from './fitting.ts';
import { counted } from './guide-versions.ts';
import { mustHoldNoSecret } from './texts.ts';

export type Where = { kind: EntryKind; id: string };
type Row = typeof entries.$inferSelect;

/** Where an entry stands: only drafted, as everybody has it, that with changes nobody has yet, or taken out. */
export const entryStates = ['draft', 'published', 'changed', 'gone'] as const;
export type EntryState = (typeof entryStates)[number];

/** An entry as an editor has it before them; `version` is 0 of what nobody changed since it came from its file. */
export type Edited = {
  /** Nothing where it was taken out. */
  document: Entry | null;
  version: number;
  state: EntryState;
  /** What its file says now; nothing where no file has it. */
  file: Entry | null;
  /** Whether the file came to say something else after an editor changed it here. */
  fileChanged: boolean;
};

/** @throws NotFound where neither a file nor an editor has such an entry */
export async function editedEntry(db: Queries, where: Where): Promise<Edited> {
  const file = inFile(where);
  const row = await rowOf(db, where);
  if (!row) {
    if (!file) throw new NotFound();
    return { document: file, version: 0, state: 'published', file, fileChanged: false };
  }
  const document = await documentIn(db, where, row.version);
  const fileChanged = row.fileHash !== hashOf(file) && !isDeepStrictEqual(document, file);
  return { document, version: row.version, state: stateOf(row, document, file), file, fileChanged };
}

export function stateOf(row: Row, document: Entry | null, file: Entry | null): EntryState {
  if (row.publishedVersion === row.version) return document === null ? 'gone' : 'published';
  return row.publishedVersion === null && file === null ? 'draft' : 'changed';
}

/** What the file of this kind says of an entry. */
export const inFile = ({ kind, id }: Where): Entry | null =>
  kinds[kind].written(contentFolder).list.find((one) => one.id === id) ?? null;

/** What everybody has of an entry now: what an editor published, or else what its file says. */
export async function liveEntry(db: Queries, where: Where): Promise<Entry | null> {
  const row = await rowOf(db, where);
  return row?.publishedVersion ? documentIn(db, where, row.publishedVersion) : inFile(where);
}

/**
 * Saves an entry as a draft; each version stays. `version` is the one that it was written from. The same again is no new version.
 * @returns the new version
 * @throws Conflict when somebody saved in between, Invalid where it is not what its kind has to be, under `document.…`
 */
export const saveEntry = (
  db: Database,
  where: Where,
  { document, version }: { document: unknown; version: number },
  by: { id: string },
): Promise<number> =>
  db.transaction(async (tx) => {
    const sent = fitting(where.kind, document);
    if (sent.id !== where.id) throw new Invalid({ 'document.id': fieldTexts.wrong });
    const entry = await counted(where.kind, sent, () => liveEntry(tx, where));
    const row = await rowOf(tx, where);
    if ((row?.version ?? 0) !== version) throw new Conflict();
    const before = row ? await documentIn(tx, where, version) : inFile(where);
    mustHoldNoSecret(entry, before ?? inFile(where));
    const fileHash = hashOf(inFile(where));
    if (isDeepStrictEqual(before, entry) && row?.fileHash === fileHash) return version;
    const next = { ...where, version: version + 1 };
    await tx
      .insert(entries)
      .values({ ...next, fileHash })
      .onConflictDoUpdate({ target: [entries.kind, entries.id], set: { version: next.version, fileHash } });
    await tx.insert(entryVersions).values({ ...next, document: entry, savedBy: by.id });
    return next.version;
  });

/**
 * Puts the draft in place of what everybody has.
 * @throws NotFound where nothing was drafted, Conflict when it is not the version named, Invalid where it would mislead.
 */
export const publishEntry = (
  db: Database,
  where: Where,
  version: number,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const row = await rowOf(tx, where);
    if (!row) throw new NotFound();
    if (row.version !== version) throw new Conflict();
    const document = await documentIn(tx, where, version);
    if (document) await mustNotMislead(tx, where.kind, document);
    await tx.update(entries).set({ publishedVersion: version }).where(is(entries, where));
    await tx
      .update(entryVersions)
      .set({ publishedBy: by.id, publishedAt: new Date() })
      .where(and(is(entryVersions, where), eq(entryVersions.version, version)));
    await told(tx, where, by);
  });

/** Puts something in place of what everybody has, or takes it out, in a transaction under way: it follows from what somebody did to another. */
export async function putInPlace(
  tx: Queries,
  where: Where,
  document: Entry | null,
  by: { id: string },
): Promise<void> {
  const version = ((await rowOf(tx, where))?.version ?? 0) + 1;
  const state = { version, publishedVersion: version, fileHash: hashOf(inFile(where)) };
  await tx
    .insert(entries)
    .values({ ...where, ...state })
    .onConflictDoUpdate({ target: [entries.kind, entries.id], set: state });
  const done = { savedBy: by.id, publishedBy: by.id, publishedAt: new Date() };
  await tx.insert(entryVersions).values({ ...where, version, document, ...done });
  await told(tx, where, by);
}

/** Everybody has again what the file says, or nothing where no file has it; the draft and its history stay. @throws NotFound when nothing of it was published here */
export const withdrawEntry = (db: Database, where: Where, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const row = await rowOf(tx, where);
    if (!row?.publishedVersion) throw new NotFound();
    await tx.update(entries).set({ publishedVersion: null }).where(is(entries, where));
    await told(tx, where, by);
  });

const told = (tx: Queries, { kind, id }: Where, by: { id: string }) =>
  record(tx, { kind: 'library.changed', actor: by.id, data: { of: kind, entry: id } });

async function rowOf(db: Queries, where: Where): Promise<Row | undefined> {
  const [row] = await db.select().from(entries).where(is(entries, where));
  return row;
}

/** A version of an entry; nothing where it was taken out by then. @throws NotFound */
export async function documentIn(db: Queries, where: Where, version: number): Promise<Entry | null> {
  const [kept] = await db
    .select({ document: entryVersions.document })
    .from(entryVersions)
    .where(and(is(entryVersions, where), eq(entryVersions.version, version)));
  if (!kept) throw new NotFound();
  return kept.document;
}

export const is = ({ kind, id }: Pick<typeof entries | typeof entryVersions, 'kind' | 'id'>, where: Where) =>
  and(eq(kind, where.kind), eq(id, where.id));

const hashOf = (entry: Entry | null): string | null =>
  entry && createHash('sha256').update(JSON.stringify(entry)).digest('hex');
