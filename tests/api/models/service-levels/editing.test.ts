import { expect, test } from 'vitest';
import {
  addLevel,
  allLevels,
  changeLevel,
  removeLevel,
} from '../../../../api/models/service-levels/editing.ts';
import { levelFor, readLevels } from '../../../../api/models/service-levels/levels.ts';
import { freshDesk } from '../../desk.ts';

const level = {
  ...{ name: 'Declines', place: 1, priority: null, problemType: 'bank-declines', calendar: 1 },
  ...{ first: 30, next: null, solution: null, warning: 5, raises: false, notifies: null, notifiesTeam: null },
};

test('a level is put where it belongs among the others, and its tickets take it', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('huda', 'admin');
  const id = await addLevel(db, level, admin);
  const names = async () => (await allLevels(db)).map(({ name }) => name.split(' · ').at(-1));
  expect(await names()).toEqual(['Declines', 'Urgent', 'High', 'Everything else']);
  await changeLevel(db, id, { ...level, place: 3 }, admin);
  expect(await names()).toEqual(['Urgent', 'High', 'Declines', 'Everything else']);
  const of = async (priority: 'normal' | 'high') =>
    levelFor(await readLevels(db), { priority, problemType: 'bank-declines' })?.id === id;
  expect([await of('normal'), await of('high')]).toEqual([true, false]);
  await removeLevel(db, id, admin);
  expect(await names()).toHaveLength(3);
  await expect(removeLevel(db, id, admin)).rejects.toMatchObject({ status: 404 });
});

test('a level goes by a calendar that there is, and tells somebody who is there', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('huda', 'admin');
  await expect(addLevel(db, { ...level, calendar: 99 }, admin)).rejects.toHaveProperty('fields.calendar');
  await expect(addLevel(db, { ...level, notifies: 'nobody' }, admin)).rejects.toHaveProperty(
    'fields.notifies',
  );
  await expect(changeLevel(db, 99, level, admin)).rejects.toMatchObject({ status: 404 });
});
