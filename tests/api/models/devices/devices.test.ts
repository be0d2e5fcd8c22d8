import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sessions } from '../../../../api/db/schema/people.ts';
import { NotFound } from '../../../../api/ground/failures.ts';
import { devicesOf, forget, tellAlways, turnOn } from '../../../../api/models/devices/devices.ts';
import { removePerson } from '../../../../api/models/people/people.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { freshDesk } from '../../desk.ts';
import { deviceOf, sessionOf, subscription } from '../../devices.ts';

const firefox = { name: 'Firefox · Linux', locale: 'en' as const };

async function desk() {
  const fresh = await freshDesk();
  const [yara, omar] = [await fresh.person('yara'), await fresh.person('omar')];
  const ids = async (agent: Staff) => (await devicesOf(fresh.db, agent)).map(({ id }) => id);
  return { ...fresh, yara, omar, ids };
}

test('a browser that is turned on again is the same device, with what it was asked for', async () => {
  const { db, yara } = await desk();
  const session = await sessionOf(db, yara);
  await turnOn(db, subscription(), { session, ...firefox }, yara);
  const [{ id } = { id: 0 }] = await devicesOf(db, yara);
  await tellAlways(db, id, true, yara);
  const renewed = subscription();
  await turnOn(db, renewed, { session, ...firefox, locale: 'ar' }, yara);
  expect(await devicesOf(db, yara)).toMatchObject([
    { id, always: true, locale: 'ar', endpoint: renewed.endpoint, ...renewed.keys },
  ]);
});

test('where somebody else turns it on in the same browser, it is theirs alone', async () => {
  const { db, yara, omar, ids } = await desk();
  const same = subscription();
  await turnOn(db, same, { session: await sessionOf(db, yara), ...firefox }, yara);
  await turnOn(db, same, { session: await sessionOf(db, omar), ...firefox }, omar);
  expect([await ids(yara), (await ids(omar)).length]).toEqual([[], 1]);
});

test('it ends with the session, or when its person is removed', async () => {
  const { db, person, yara, omar, ids } = await desk();
  const session = await sessionOf(db, yara);
  await turnOn(db, subscription(), { session, ...firefox }, yara);
  await db.delete(sessions).where(eq(sessions.id, session));
  expect(await ids(yara)).toEqual([]);
  await deviceOf(db, omar);
  await removePerson(db, omar.id, await person('admin', 'admin'));
  expect(await ids(omar)).toEqual([]);
});

test('an agent ends or changes their own alone', async () => {
  const { db, yara, omar, ids } = await desk();
  const [first, second] = [await deviceOf(db, yara), await deviceOf(db, yara)];
  await expect(forget(db, first, omar)).rejects.toThrow(NotFound);
  await expect(tellAlways(db, first, true, omar)).rejects.toThrow(NotFound);
  await forget(db, first, yara);
  expect(await ids(yara)).toEqual([second]);
  await expect(forget(db, first, yara)).rejects.toThrow(NotFound);
});

test('of more than twenty the oldest are forgotten', async () => {
  const { db, yara, ids } = await desk();
  const all = [];
  for (let more = 0; more < 22; more++) all.push(await deviceOf(db, yara));
  expect(await ids(yara)).toEqual(all.slice(2).reverse());
});
