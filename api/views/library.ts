import { z } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import type { EntryKind } from '../../content/edits.ts';
import { entryKinds } from '../../content/edits.ts';
import type { Entry } from '../../content/entries.ts';
import { kinds } from '../../content/entries.ts';
import { readTaxonomy, typeNow } from '../../content/taxonomy.ts';
import { fold } from '../../search/text/fold.ts';
import type { Queries } from '../db/client.ts';
import { entries, entryVersions } from '../db/schema/library.ts';
import { users } from '../db/schema/people.ts';
import { contentFolder } from '../ground/root.ts';
import { checkEntry } from '../models/library/checks.ts';
import type { EntryState, Where } from '../models/library/entries.ts';
import { editedEntry, entryStates, stateOf } from '../models/library/entries.ts';
import { entryField, fieldsOf } from './library-fields.ts';
import { text } from './tickets.ts';

export const entryKind = z.enum(entryKinds);
/** Names an entry among those of its kind: codes have those of their systems in it, with spaces. */
export const entryId = z
  .string()
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._:/#+-]*[\p{L}\p{N}])?$/u)
  .max(120, 'tooLong');
export const entryState = z.enum(entryStates);

const standing = {
  id: z.string(),
  title: text,
  state: entryState,
  version: z.number().int().openapi({ description: '0 of what is still as its file has it' }),
};

export const listedEntries = z
  .object({
    entries: z.array(z.object({ ...standing, by: z.string().nullable(), at: z.iso.datetime().nullable() })),
    total: z.number(),
    fields: z.array(entryField).openapi({ description: 'What a form asks for a new one' }),
    next: z.string().nullable().openapi({ description: 'The cursor of the next page' }),
  })
  .openapi('LibraryList');

const checkedEntry = z.object({
  field: z.string().openapi({ example: 'meaning.ar' }),
  message: text,
  misleads: z.boolean().openapi({ description: 'It cannot be published so' }),
});

const document = z.record(z.string(), z.unknown());

export const shownEntry = z
  .object({
    kind: entryKind,
    ...standing,
    document: document
      .nullable()
      .openapi({ description: 'As its file would have it; none where it was taken out' }),
    inFile: z.boolean(),
    fileChanged: z
      .boolean()
      .openapi({ description: 'Its file came to say something else after it was edited here' }),
    problems: z.array(checkedEntry),
    fields: z.array(entryField).openapi({ description: 'What a form asks for it' }),
  })
  .openapi('LibraryEntry');

const pageSize = 50;

type Asked = { q?: string | undefined; state?: EntryState | undefined; cursor?: string | undefined };

/** A page of the entries of a kind, as editors have them: those that contain the words, in the order of their file. */
export async function entriesListed(db: Queries, kind: EntryKind, { q = '', state, cursor }: Asked) {
  const wanted = fold(q).trim();
  const all = (await standingEntries(db, kind)).filter(
    (one) => (state === undefined || one.state === state) && wordsOf(one.document).includes(wanted),
  );
  const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  const page = all.slice(from, from + pageSize);
  return {
    entries: page.map(({ document, ...one }) => ({ ...one, title: titleOf(kind, one.id, document) })),
    total: all.length,
    fields: fieldsOf(kinds[kind].schema),
    next: from + pageSize < all.length ? (page.at(-1)?.id ?? null) : null,
  };
}

async function standingEntries(db: Queries, kind: EntryKind) {
  const rows = await db
    .select({ row: entries, document: entryVersions.document, at: entryVersions.savedAt, by: users.name })
    .from(entries)
    .innerJoin(
      entryVersions,
      and(
        eq(entryVersions.kind, entries.kind),
        eq(entryVersions.id, entries.id),
        eq(entryVersions.version, entries.version),
      ),
    )
    .leftJoin(users, eq(users.id, entryVersions.savedBy))
    .where(eq(entries.kind, kind));
  const edited = new Map(rows.map((one) => [one.row.id, one]));
  const written = kinds[kind].written(contentFolder).list;
  const files = new Map(written.map((one) => [one.id, one]));
  return [...new Set([...files.keys(), ...edited.keys()])].map((id) => {
    const file = files.get(id) ?? null;
    const own = edited.get(id);
    if (!own) return { id, document: file, state: 'published' as const, version: 0, by: null, at: null };
    const { row, document, by, at } = own;
    const state = stateOf(row, document, file);
    return { id, document: document ?? file, state, version: row.version, by, at: at.toISOString() };
  });
}

const folded = new WeakMap<Entry, string>();

/** All that stands in an entry, as it is looked for. */
function wordsOf(document: Entry | null): string {
  if (!document) return '';
  const before = folded.get(document);
  const words = before ?? fold(JSON.stringify(document));
  folded.set(document, words);
  return words;
}

function titleOf(kind: EntryKind, id: string, document: Entry | null) {
  const plain = { ar: id, en: id };
  if (kind !== 'phrases') return document ? kinds[kind].title(document) : plain;
  const intents = readTaxonomy(contentFolder).taxonomy.flatMap((type) => type.intents);
  return intents.find((intent) => intent.id === id)?.name ?? plain;
}

/** What is filed under a problem type that was merged stands under the one into which. */
const filedNow = (document: Entry | null): Entry | null =>
  typeof document?.problemType === 'string'
    ? { ...document, problemType: typeNow(contentFolder, document.problemType) }
    : document;

/** An entry as an editor has it before them, with what the checks say. @throws NotFound */
export async function entryShown(db: Queries, where: Where) {
  const { file, document: kept, ...rest } = await editedEntry(db, where);
  const document = filedNow(kept);
  return {
    ...where,
    ...rest,
    document,
    title: titleOf(where.kind, where.id, document ?? file),
    inFile: file !== null,
    problems: document ? await checkEntry(db, where.kind, document) : [],
    fields: fieldsOf(kinds[where.kind].schema),
  };
}
