import { expect, test } from 'vitest';
import { editing } from '../../../../api/db/schema/editing.ts';
import { NotFound } from '../../../../api/ground/failures.ts';
import {
  beGone,
  beSeen,
  forgetEditors,
  othersAt,
  versionsOf,
} from '../../../../api/models/articles/presence.ts';
import { addPerson } from '../../../../api/models/people/people.ts';
import { studio, words } from '../../articles.ts';

async function two() {
  const desk = await studio();
  await desk.create('otp-missing');
  const person = { name: 'Sara', email: 'sara@example.com', role: 'editor' } as const;
  const sara = {
    id: await addPerson(desk.db, { ...person, password: 'a long password', locale: 'ar' }),
  };
  const nowhere = { slug: 'otp-missing', locale: null, passage: null };
  return { ...desk, sara, nowhere };
}

test('two editors see each other, and where the other one writes', async () => {
  const { db, by, sara, nowhere } = await two();
  await beSeen(db, 'one', nowhere, by);
  await beSeen(db, 'two', nowhere, sara);
  await beSeen(db, 'three', { slug: 'otp-missing', locale: 'ar', passage: 'title' }, sara);
  expect(await othersAt(db, 'otp-missing', by)).toEqual([
    { id: sara.id, name: 'Sara', locale: 'ar', passage: 'title' },
  ]);
  expect(await othersAt(db, 'otp-missing', sara)).toMatchObject([{ name: 'Majid', passage: null }]);
  // A page is left by whose it is alone.
  await beGone(db, 'three', by);
  await beGone(db, 'three', sara);
  await beGone(db, 'two', sara);
  expect(await othersAt(db, 'otp-missing', by)).toEqual([]);
});

test('a page that was closed without a word is forgotten', async () => {
  const { db, by, sara, nowhere } = await two();
  await beSeen(db, 'one', nowhere, sara);
  await db.update(editing).set({ until: new Date(Date.now() - 1) });
  expect(await othersAt(db, 'otp-missing', by)).toEqual([]);
  await forgetEditors(db);
  expect(await db.select().from(editing)).toEqual([]);
});

test('pages hear which version each language has by now', async () => {
  const { db, save } = await two();
  await save('otp-missing', 'en', 0, words('One'));
  await save('otp-missing', 'en', 1, words('Two'));
  expect(await versionsOf(db, 'otp-missing')).toEqual({ ar: 0, en: 2 });
});

test('nobody looks at an article that is not there', async () => {
  const { db, by, nowhere } = await two();
  await expect(beSeen(db, 'one', { ...nowhere, slug: 'not-there' }, by)).rejects.toThrow(NotFound);
});
