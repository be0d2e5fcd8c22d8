import type { z } from 'zod';

/** What editors change entry by entry in the studio, by the names that addresses and tables have for it. */
export const entryKinds = [
  'synonyms',
  'codes',
  'guides',
  'providers',
  'limits',
  'letters',
  'problem-types',
  'phrases',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What stands in place of entries of the files, by kind and id: what an editor published, or nothing where they took it out. */
export type Edits = ReadonlyMap<EntryKind, ReadonlyMap<string, unknown>>;

const byFolder = new Map<string, Edits>();
const kept: (() => void)[] = [];

/** From now on everything that is read of this folder has these in it. */
export function putEdits(folder: string, edits: Edits): void {
  if (edits.size === 0 && !byFolder.has(folder)) return;
  byFolder.set(folder, edits);
  for (const forget of kept) forget();
}

/** The entries of the files with what editors made of them: each in its place, new ones behind. What no longer fits its schema is left as the file has it. */
export function edited<T extends { id: string }>(
  folder: string,
  kind: EntryKind,
  written: T[],
  schema: z.ZodType<T>,
): T[] {
  const edits = byFolder.get(folder)?.get(kind);
  if (!edits) return written;
  const inPlace = (id: string, before: T[]): T[] => {
    const edit = edits.get(id);
    if (edit === null) return [];
    const read = schema.safeParse(edit);
    return read.success ? [read.data] : before;
  };
  const known = new Set(written.map(({ id }) => id));
  return [
    ...written.flatMap((one) => (edits.has(one.id) ? inPlace(one.id, [one]) : [one])),
    ...[...edits.keys()].filter((id) => !known.has(id)).flatMap((id) => inPlace(id, [])),
  ];
}

/** What follows from a folder, worked out once and anew after an edit. */
export function untilEdited<T>(read: (folder: string) => T): (folder: string) => T {
  const known = new Map<string, T>();
  kept.push(() => known.clear());
  return (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const value = read(folder);
    known.set(folder, value);
    return value;
  };
}
