import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Entry } from '../../../content/entries.ts';
import type { Queries } from '../../db/client.ts';
import { entryVersions } from '../../db/schema/library.ts';
import { users } from '../../db/schema/people.ts';
import { betweenWords } from '../articles/differences.ts';
import type { Where } from './entries.ts';
import { documentIn, inFile, is } from './entries.ts';
import { textsOf } from './texts.ts';

const publishers = alias(users, 'publishers');

/** Every version of an entry, the newest first: who saved and who published it. */
export const versionsOf = (db: Queries, where: Where) =>
  db
    .select({
      version: entryVersions.version,
      savedBy: users.name,
      savedAt: entryVersions.savedAt,
      publishedBy: publishers.name,
      publishedAt: entryVersions.publishedAt,
    })
    .from(entryVersions)
    .leftJoin(users, eq(entryVersions.savedBy, users.id))
    .leftJoin(publishers, eq(entryVersions.publishedBy, publishers.id))
    .where(is(entryVersions, where))
    .orderBy(desc(entryVersions.version));

/** A version, or what the file says, which is the version 0. @throws NotFound */
export const stateNumbered = async (db: Queries, where: Where, version: number): Promise<Entry | null> =>
  version === 0 ? inFile(where) : documentIn(db, where, version);

/** What differs between two states of an entry, field by field in the order of the newer one, word by word. */
export function entryDifferences(before: Entry | null, after: Entry | null) {
  const [from, to] = [textsOf(before), textsOf(after)];
  const fields = [...new Set([...to.keys(), ...from.keys()])];
  return fields
    .filter((field) => from.get(field) !== to.get(field))
    .map((field) => ({ field, parts: betweenWords(from.get(field) ?? '', to.get(field) ?? '') }));
}
