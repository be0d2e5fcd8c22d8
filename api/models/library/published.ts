import { and, eq } from 'drizzle-orm';
import type { Edits, EntryKind } from '../../../content/edits.ts';
import { putEdits } from '../../../content/edits.ts';
import type { Queries } from '../../db/client.ts';
import { entries, entryVersions } from '../../db/schema/library.ts';
import type { Follower } from '../../events/follow.ts';
import { contentFolder } from '../../ground/root.ts';

/** All that editors published in place of what files say. */
export async function publishedEdits(db: Queries): Promise<Edits> {
  const { kind, id, document, version } = entryVersions;
  const rows = await db
    .select({ kind, id, document })
    .from(entries)
    .innerJoin(
      entryVersions,
      and(eq(kind, entries.kind), eq(id, entries.id), eq(version, entries.publishedVersion)),
    );
  const byKind = Map.groupBy(rows, (row): EntryKind => row.kind);
  return new Map([...byKind].map(([of, all]) => [of, new Map(all.map((row) => [row.id, row.document]))]));
}

/** This process reads content/ as editors have it now. */
export const readAsEdited = async (db: Queries): Promise<void> =>
  putEdits(contentFolder, await publishedEdits(db));

/**
 * From here on this process reads content/ as editors have it now, whichever process they publish with. Whoever listens after it finds
 * that already so.
 */
export async function followLibrary(db: Queries, follower: Follower): Promise<void> {
  await readAsEdited(db);
  follower.listen(async (event) => {
    if (event.kind === 'library.changed') await readAsEdited(db);
  });
}
