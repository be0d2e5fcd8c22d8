import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { devices } from '../../../../api/db/schema/devices.ts';
import { users } from '../../../../api/db/schema/people.ts';
import { serviceLevels } from '../../../../api/db/schema/service-levels.ts';
import { absences } from '../../../../api/db/schema/teams.ts';
import { tellAlways } from '../../../../api/models/devices/devices.ts';
import { devicesToTell, forgetGone, noteTold } from '../../../../api/models/devices/reaching.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { freshDesk } from '../../desk.ts';
import { deviceOf, subscription } from '../../devices.ts';

/** A Sunday on which people work from 9 to 17 in Riyadh. */
const at = (time: string) => Date.parse(`2026-12-06T${time}:00+03:00`);
const event = 1;

async function desk() {
  const fresh = await freshDesk();
  const { db, person } = fresh;
  const [yara, omar] = [await person('yara'), await person('omar')];
  // Whose first event there is to be told of.
  await fresh.ticket();
  const told = async (now: number, of = event, agents: Staff[] = [yara, omar]) => {
    const ids = agents.map(({ id }) => id);
    return (await devicesToTell(db, of, ids, now)).map(({ id }) => id).sort();
  };
  const signIn = (agent: Staff, until = at('23:59')) => deviceOf(db, agent, until);
  return { ...fresh, yara, omar, told, signIn };
}

test('each device of each of them is told, once of an event', async () => {
  const { db, yara, omar, told, signIn } = await desk();
  const [first, second, third] = [await signIn(yara), await signIn(yara), await signIn(omar)];
  expect(await told(at('12:00'))).toEqual([first, second, third]);
  expect(await told(at('12:00'), event, [omar])).toEqual([third]);
  await noteTold(db, first, event);
  await noteTold(db, first, event);
  expect(await told(at('12:00'))).toEqual([second, third]);
  expect(await told(at('12:00'), event + 1)).toEqual([first, second, third]);
});

test('outside of the working hours only those are told who want it', async () => {
  const { db, yara, omar, told, signIn } = await desk();
  const [, always] = [await signIn(yara), await signIn(omar)];
  await tellAlways(db, always, true, omar);
  const saturday = at('12:00') - 24 * 60 * 60_000;
  for (const free of [at('08:59'), at('17:00'), saturday]) expect(await told(free)).toEqual([always]);
  for (const work of [at('09:00'), at('16:59')]) expect(await told(work)).toHaveLength(2);
  await tellAlways(db, always, false, omar);
  expect(await told(saturday)).toEqual([]);
});

test('where nobody said when people work, it is always', async () => {
  const { db, yara, told, signIn } = await desk();
  const device = await signIn(yara);
  await db.delete(serviceLevels);
  expect(await told(at('08:59'))).toEqual([device]);
});

test('nobody who is away is told, but who wants it, until they are back', async () => {
  const { db, yara, omar, told, signIn } = await desk();
  const [first, always] = [await signIn(yara), await signIn(omar)];
  await tellAlways(db, always, true, omar);
  const until = new Date(at('14:00'));
  for (const { id: agent } of [yara, omar]) await db.insert(absences).values({ agent, until });
  expect(await told(at('12:00'))).toEqual([always]);
  expect(await told(at('14:00'))).toEqual([first, always]);
});

test('nobody is told whose session is over, or who sees tickets no more', async () => {
  const { db, yara, omar, told, signIn } = await desk();
  await signIn(yara, at('12:00'));
  const device = await signIn(omar);
  expect(await told(at('12:00'))).toEqual([device]);
  await db.update(users).set({ role: 'editor' }).where(eq(users.id, omar.id));
  expect(await told(at('12:00'))).toEqual([]);
});

test('a device that its service knows no more is forgotten, but for one that was turned on again meanwhile', async () => {
  const { db, yara, told, signIn } = await desk();
  const id = await signIn(yara);
  const [before] = await devicesToTell(db, event, [yara.id], at('12:00'));
  if (!before) throw new Error('it is to be told');
  await db.update(devices).set({ endpoint: subscription().endpoint });
  await forgetGone(db, before);
  expect(await told(at('12:00'))).toEqual([id]);
  const [now] = await devicesToTell(db, event, [yara.id], at('12:00'));
  if (now) await forgetGone(db, now);
  expect(await told(at('12:00'))).toEqual([]);
});
