import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

const day = [
  { from: '09:00', to: '13:00' },
  { from: '16:00', to: '24:00' },
];
const beirut = {
  ...{ name: 'بيروت', zone: 'Asia/Beirut', week: [day, day, day, day, day, [], []] },
  exceptions: [],
};

test('an administrator keeps calendars', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const { id } = await (await ask('POST', '/calendars', { as, body: beirut })).json();
  expect((await ask('PUT', `/calendars/${id}`, { as, body: { ...beirut, name: 'لبنان' } })).status).toBe(204);
  const { calendars } = await (await ask('GET', '/calendars', { as })).json();
  expect(calendars.map(({ name }: { name: string }) => name)).toContain('لبنان');
  expect((await ask('DELETE', `/calendars/${id}`, { as })).status).toBe(204);
});

test('hours that cannot be are refused where they stand', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const errors = async (body: object) =>
    Object.keys(
      (await (await ask('POST', '/calendars', { as, body: { ...beirut, ...body } })).json()).errors,
    );
  const first = (shifts: object[]) => ({ week: [shifts, [], [], [], [], [], []] });
  expect(await errors({ zone: 'Mars/Olympus' })).toEqual(['zone']);
  expect(await errors(first([{ from: '22:00', to: '02:00' }]))).toEqual(['week.0.0.to']);
  expect(await errors(first([{ from: '09:00', to: '' }]))).toEqual(['week.0.0.to']);
  expect(await errors(first(day.toReversed()))).toEqual(['week.0']);
  const backwards = {
    name: '',
    from: '2027-03-10',
    to: '2027-03-01',
    kind: 'closed',
    shifts: [],
    yearly: false,
  };
  expect(await errors({ exceptions: [backwards] })).toEqual(['exceptions.0.to']);
});
