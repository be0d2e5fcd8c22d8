import { expect, test } from 'vitest';
import { restore, statesOf, textIn } from '../../../../api/models/articles/history.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { Conflict, NotFound } from '../../../../api/ground/failures.ts';
import { studio, words } from '../../articles.ts';

const where = { slug: 'one', locale: 'en' } as const;

async function history() {
  const desk = await studio();
  const { db, by, create, save } = desk;
  await create('one');
  await save('one', 'en', 0, words('First'));
  await publish(db, 'one', 'en', by);
  await save('one', 'en', 1, words('Second'));
  await save('one', 'en', 2, words('Third'));
  const names = async () => (await statesOf(db, where)).map(({ name, title }) => [name[0], title]);
  return { ...desk, names };
}

test('every state of a text stands in its history with who made it, the newest first', async () => {
  const { db, names } = await history();
  expect(await names()).toEqual([
    ['n', 'Third'],
    ['d', 'Second'],
    ['r', 'First'],
  ]);
  const states = await statesOf(db, where);
  expect(states.map(({ by }) => by)).toEqual(['Majid', 'Majid', 'Majid']);
  expect(await textIn(db, where, states[1]?.name ?? '')).toEqual(words('Second'));
});

test('a state of another text is not found', async () => {
  const { db } = await history();
  const [, , published] = await statesOf(db, where);
  const elsewhere = textIn(db, { ...where, locale: 'ar' }, published?.name ?? '');
  await expect(elsewhere).rejects.toThrow(NotFound);
  await expect(textIn(db, where, 'd99')).rejects.toThrow(NotFound);
});

test('a text is restored as a draft, and the one that stood there is kept', async () => {
  const { db, by, names } = await history();
  const [, , published] = await statesOf(db, where);
  const restored = await restore(db, { ...where, version: 3 }, published?.name ?? '', by);
  expect(restored).toEqual({ version: 4, state: 'changed' });
  expect(await names()).toEqual([
    ['n', 'First'],
    ['d', 'Third'],
    ['d', 'Second'],
    ['r', 'First'],
  ]);
});

test('whoever restores over what somebody saved meanwhile is told so', async () => {
  const { db, by, names } = await history();
  await expect(restore(db, { ...where, version: 2 }, 'd2', by)).rejects.toThrow(Conflict);
  expect((await names())[0]).toEqual(['n', 'Third']);
});
