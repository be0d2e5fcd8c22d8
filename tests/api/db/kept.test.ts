import type { SQL } from 'drizzle-orm';
import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Queries } from '../../../api/db/client.ts';
import { kept } from '../../../api/db/kept.ts';
import { sendings } from '../../../api/db/schema/sendings.ts';
import { freshDatabase } from '../database.ts';

const since = kept((db, made: SQL<string>, at: SQL<number>) =>
  db
    .select()
    .from(sendings)
    .where(and(eq(sendings.made, made), gte(sendings.at, at)))
    .orderBy(asc(sendings.digest)),
);

const these = kept((db, digests: SQL<string>) =>
  db
    .select()
    .from(sendings)
    .where(inArray(sendings.digest, sql`(select value from json_each(${digests}))`))
    .orderBy(asc(sendings.digest)),
);

const all = kept((db) => db.select().from(sendings).orderBy(asc(sendings.digest)));

const add = (db: Queries, digest: string, made: string, at = 0) =>
  db.insert(sendings).values({ digest, made, at: new Date(at) });

test('each asking has its own values and sees what was written since', async () => {
  const { db } = await freshDatabase();
  await add(db, 'a', 'one', 10);
  expect((await since(db, 'one', 5)).map(({ digest }) => digest)).toEqual(['a']);
  await add(db, 'b', 'one', 20);
  expect((await since(db, 'one', 5)).map(({ at }) => at.getTime())).toEqual([10, 20]);
  expect((await since(db, 'one', 15)).map(({ digest }) => digest)).toEqual(['b']);
  expect(await since(db, 'other', 5)).toEqual([]);
});

test('in a transaction it sees what was written there; another database has its own', async () => {
  const [{ db }, { db: another }] = [await freshDatabase(), await freshDatabase()];
  await add(another, 'theirs', 'one');
  await db.transaction(async (tx) => {
    await add(tx, 'mine', 'one');
    expect((await all(tx)).map(({ digest }) => digest)).toEqual(['mine']);
    expect(await all(db)).toEqual([]);
  });
  expect((await all(db)).map(({ digest }) => digest)).toEqual(['mine']);
  expect((await all(another)).map(({ digest }) => digest)).toEqual(['theirs']);
});

test('it answers whatever it is asked with, and to a list of any length, as a query built anew does', async () => {
  const { db } = await freshDatabase();
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(word, { maxLength: 8 }), word, async (digests, made) => {
      await db.delete(sendings);
      for (const digest of digests) await add(db, digest, made);
      const asked = digests.slice(0, 4);
      const anew = db.select().from(sendings).orderBy(asc(sendings.digest));
      expect(await these(db, JSON.stringify(asked))).toEqual(
        await anew.where(inArray(sendings.digest, asked)),
      );
      expect(await since(db, made, 0)).toHaveLength(digests.length);
    }),
    { numRuns: 50 },
  );
});
