import { expect, test } from 'vitest';
import {
  addCalendar,
  allCalendars,
  changeCalendar,
  findCalendar,
  removeCalendar,
} from '../../../../api/models/service-levels/calendars.ts';
import { readLevels } from '../../../../api/models/service-levels/levels.ts';
import { freshDesk } from '../../desk.ts';

const day = [{ from: '10:00', to: '18:00' }];
const closed = 'closed' as const;
const cairo = {
  ...{ name: 'Cairo', zone: 'Africa/Cairo', week: [day, day, day, day, [], [], day] },
  exceptions: [
    { name: 'Eid', from: '2027-03-10', to: '2027-03-13', kind: closed, shifts: [], yearly: false },
    { name: 'Sinai', from: '2027-01-25', to: '2027-01-25', kind: closed, shifts: [], yearly: true },
  ],
};

test('a calendar is kept with its exceptions by date, and each change is a revision', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('huda', 'admin');
  const { revision } = await readLevels(db);
  const id = await addCalendar(db, cairo, admin);
  expect((await findCalendar(db, id)).exceptions.map(({ name }) => name)).toEqual(['Sinai', 'Eid']);
  await changeCalendar(db, id, { ...cairo, name: 'Card 4111 1111 1111 1111' }, admin);
  expect((await findCalendar(db, id)).name).not.toContain('4111 1111');
  expect((await readLevels(db)).revision).toBe(revision + 2);
});

test('a calendar that a level goes by stays', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('huda', 'admin');
  const id = await addCalendar(db, cairo, admin);
  await removeCalendar(db, id, admin);
  await expect(removeCalendar(db, id, admin)).rejects.toMatchObject({ status: 404 });
  await expect(removeCalendar(db, 1, admin)).rejects.toMatchObject({ status: 422 });
  expect(await allCalendars(db)).toHaveLength(1);
});
