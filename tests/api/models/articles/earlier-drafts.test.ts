import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { earlierDrafts } from '../../../../api/db/schema/studio.ts';
import { addPerson } from '../../../../api/models/people/people.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { saveDraft } from '../../../../api/models/articles/translations.ts';
import { studio, words } from '../../articles.ts';

const minute = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T08:00:00Z') }));
afterEach(() => void vi.useRealTimers());

async function written() {
  const { db, by, create, save } = await studio();
  await create('one');
  let version = 0;
  const write = async (title: string, who = by) => {
    await saveDraft(db, { slug: 'one', locale: 'en', version }, words(title), who);
    version += 1;
  };
  const kept = async () => (await db.select().from(earlierDrafts)).map(({ title }) => title);
  return { db, by, save, write, kept };
}

test('of what one writes in a sitting the beginning is kept, and what stood there when the next began', async () => {
  const { write, kept } = await written();
  for (const title of ['a', 'ab', 'abc']) await write(title);
  expect(await kept()).toEqual(['a']);
  vi.setSystemTime(Date.now() + 6 * minute);
  await write('another day');
  expect(await kept()).toEqual(['a', 'abc']);
});

test('what somebody else wrote is kept at once', async () => {
  const { db, write, kept } = await written();
  const other = { name: 'Sara', email: 'sara@example.com', role: 'editor', locale: 'en' } as const;
  const id = await addPerson(db, { ...other, password: 'a long password' });
  const sara = { kind: 'staff' as const, ...other, id };
  for (const title of ['a', 'ab']) await write(title);
  await write('hers', sara);
  expect(await kept()).toEqual(['a', 'ab']);
});

test('what was published is kept as a revision, and not twice', async () => {
  const { db, by, write, kept } = await written();
  await write('a');
  await publish(db, 'one', 'en', by);
  await write('ab');
  expect(await kept()).toEqual([]);
});
