import { expect, test } from 'vitest';
import { atDesk } from '../../../../api/db/schema/notifications.ts';
import { serviceLevels } from '../../../../api/db/schema/service-levels.ts';
import { eventsAfter, record } from '../../../../api/events/log.ts';
import { noteAtDesk } from '../../../../api/models/notifications/at-desk.ts';
import { follow } from '../../../../api/models/notifications/followers.ts';
import {
  countUnread,
  mailedTo,
  notificationsOf,
  readNotifications,
  tellConcerned,
} from '../../../../api/models/notifications/notifications.ts';
import { soundAlarms } from '../../../../api/models/service-levels/alarms.ts';
import { goAway } from '../../../../api/models/teams/away.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

const says = (body: string) => ({ body, locale: 'en' as const });
type Desk = Awaited<ReturnType<typeof freshDesk>>;

/** What the subscriber does, twice: an event may come back. */
async function tellAll({ db }: Desk): Promise<void> {
  for (const event of [...(await eventsAfter(db, 0)).events, ...(await eventsAfter(db, 0)).events])
    switch (event.kind) {
      case 'ticket.noted':
      case 'ticket.replied':
      case 'ticket.assigned':
      case 'sla.warned':
      case 'ticket.held':
        await tellConcerned(db, event);
    }
}
const told = async ({ db }: Desk, agent: Staff) =>
  (await notificationsOf(db, agent)).notifications.map(({ reason, actor }) => [reason, actor]);

test('whoever is named in a note hears of it once, and of what is written after it', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  const { number } = await desk.ticket();
  await writeNote(db, number, says('@omar have you seen this? @yara'), yara);
  await tellAll(desk);
  expect(await told(desk, omar)).toEqual([['mentioned', 'yara']]);
  await writeAsCustomer(db, number, says('Hello?'));
  await tellAll(desk);
  expect(await told(desk, omar)).toEqual([
    ['followed', null],
    ['mentioned', 'yara'],
  ]);
  // Whoever wrote it need not be told; from their own mention on they follow.
  expect(await told(desk, yara)).toEqual([['followed', null]]);
});

test('whoever is given a ticket hears of it, unless they took it', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  const { number } = await desk.ticket();
  await assign(db, number, omar.id, yara);
  await assign(db, number, yara.id, yara);
  await tellAll(desk);
  expect([await told(desk, omar), await told(desk, yara)]).toEqual([[['assigned', 'yara']], []]);
});

test('what was told is unread until it is read, all of it or of one ticket', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const omar = await desk.person('omar');
  const numbers = [(await desk.ticket()).number, (await desk.ticket()).number];
  for (const number of numbers) {
    await follow(db, number, omar);
    await writeAsCustomer(db, number, says('Hello?'));
  }
  await tellAll(desk);
  expect(await countUnread(db, omar)).toBe(2);
  await readNotifications(db, omar, numbers[0]);
  expect(await countUnread(db, omar)).toBe(1);
  await readNotifications(db, omar);
  expect(await countUnread(db, omar)).toBe(0);
});

test('a mail is for whoever has been away from the desk for ten minutes, and has not read it', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const omar = await desk.person('omar');
  const { number } = await desk.ticket();
  await follow(db, number, omar);
  await writeAsCustomer(db, number, says('Hello?'));
  await tellAll(desk);
  const id = (await notificationsOf(db, omar)).notifications[0]?.id ?? 0;
  expect(await mailedTo(db, id)).toMatchObject({ email: omar.email, ticket: number });
  await noteAtDesk(db, omar);
  expect(await mailedTo(db, id)).toBeUndefined();
  await db.update(atDesk).set({ at: new Date(Date.now() - 11 * 60_000) });
  expect(await mailedTo(db, id)).toBeDefined();
  await readNotifications(db, omar);
  expect(await mailedTo(db, id)).toBeUndefined();
});

test('a team hears of a ticket that runs out of time, but for who is away', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  await db.update(serviceLevels).set({ notifiesTeam: await addTeam(db, team([yara, omar])) });
  await goAway(db, new Date(Date.now() + 60_000), yara);
  const { alarmAt } = await desk.ticket();
  await soundAlarms(db, alarmAt ?? 0);
  await tellAll(desk);
  expect([await told(desk, omar), await told(desk, yara)]).toEqual([[['warned', null]], []]);
});

test('whoever wrote what is held hears of it', async () => {
  const desk = await freshDesk();
  const yara = await desk.person('yara');
  const { number } = await desk.ticket();
  await record(desk.db, { kind: 'ticket.held', ticket: number, data: { whom: yara.id } });
  await tellAll(desk);
  expect(await told(desk, yara)).toEqual([['held', null]]);
});
