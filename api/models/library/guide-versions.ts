import { isDeepStrictEqual } from 'node:util';
import type { EntryKind } from '../../../content/edits.ts';
import type { Entry } from '../../../content/entries.ts';

/** What readers' steps are counted by: a guide whose tree is another than the one they walk now has the next number. */
export async function counted(
  kind: EntryKind,
  entry: Entry,
  live: () => Promise<Entry | null>,
): Promise<Entry> {
  if (kind !== 'guides') return entry;
  const before = await live();
  const walked = Number(before?.version ?? 0);
  const isSameTree = ['steps', 'start', 'money'].every((part) =>
    isDeepStrictEqual(before?.[part], entry[part]),
  );
  return { ...entry, version: isSameTree ? walked : walked + 1 };
}
