import { expect, test } from 'vitest';
import { eventsAfter, eventsOfTicket } from '../../../../api/events/log.ts';
import { notificationsOf, tellConcerned } from '../../../../api/models/notifications/notifications.ts';
import { assignToTeam, handOn, moveToTeam, shareArrived } from '../../../../api/models/teams/assigning.ts';
import { goAway } from '../../../../api/models/teams/away.ts';
import { addTeam, removeTeam } from '../../../../api/models/teams/teams.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { openDatabase } from '../../../../api/db/client.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

type Desk = Awaited<ReturnType<typeof freshDesk>>;
const soon = () => new Date(Date.now() + 60_000);

/** Who is given these tickets, as they arrive one after the other. */
async function arriving({ db, ticket }: Desk, count: number, fields = {}) {
  const given: (string | null)[] = [];
  for (let n = 0; n < count; n++) {
    const { number } = await ticket(fields);
    await shareArrived(db, number);
    // An event may come back.
    await shareArrived(db, number);
    given.push((await ticketNumbered(db, number)).assignee);
  }
  return given;
}
const toldOf = async ({ db }: Desk, number: number) =>
  (await eventsOfTicket(db, number)).find(({ kind }) => kind === 'ticket.team');

test('new tickets come to those of a team in turn, not to who is away', async () => {
  const desk = await freshDesk();
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  await addTeam(desk.db, team([yara, omar]));
  const both = await arriving(desk, 4);
  expect(both.slice(0, 2).toSorted()).toEqual([yara.id, omar.id].toSorted());
  expect(both.slice(2)).toEqual(both.slice(0, 2));
  await goAway(desk.db, soon(), yara);
  expect(await arriving(desk, 2)).toEqual([omar.id, omar.id]);
});

test('or to whoever has least to do', async () => {
  const desk = await freshDesk();
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  await addTeam(desk.db, team([yara, omar], { sharing: 'least-busy' }));
  for (let n = 0; n < 2; n++) await assign(desk.db, (await desk.ticket()).number, yara.id, yara);
  expect(await arriving(desk, 2)).toEqual([omar.id, omar.id]);
});

test('a team that names the problem type comes before one that takes the rest', async () => {
  const desk = await freshDesk();
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  await addTeam(desk.db, team([yara]));
  await addTeam(desk.db, team([omar], { problemTypes: ['bank-declines'], takesRest: false }));
  expect(await arriving(desk, 1, { problemType: 'bank-declines' })).toEqual([omar.id]);
  expect(await arriving(desk, 1)).toEqual([yara.id]);
});

test('where nobody answers in its language it waits in the team, and the log says why', async () => {
  const desk = await freshDesk();
  const yara = await desk.person('yara');
  const members = [{ agent: yara.id, locales: ['ar' as const], skills: [] }];
  const id = await addTeam(desk.db, team([], { members }));
  const { number } = await desk.ticket();
  await shareArrived(desk.db, number);
  expect(await ticketNumbered(desk.db, number)).toMatchObject({ team: id, assignee: null, status: 'new' });
  expect(await toldOf(desk, number)).toMatchObject({ data: { from: null, to: String(id), why: 'language' } });
});

test('what somebody has, and what is spam, is not shared', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  await addTeam(db, team([omar]));
  const [had, spam] = [await desk.ticket(), await desk.ticket()];
  await assign(db, had.number, yara.id, yara);
  await markSpam(db, spam.number, true, yara);
  for (const { number } of [had, spam]) await shareArrived(db, number);
  expect(await ticketNumbered(db, had.number)).toMatchObject({ assignee: yara.id, team: null });
  expect(await ticketNumbered(db, spam.number)).toMatchObject({ assignee: null, team: null });
});

test('two processes give a ticket once', async () => {
  const desk = await freshDesk();
  const people = await Promise.all(['yara', 'omar', 'sami'].map((name) => desk.person(name)));
  await addTeam(desk.db, team(people));
  const other = await openDatabase(desk.url);
  const numbers = [];
  for (let n = 0; n < 6; n++) numbers.push((await desk.ticket()).number);
  await Promise.all(
    numbers.flatMap((number) => [shareArrived(desk.db, number), shareArrived(other.db, number)]),
  );
  await other.close();
  const given = await Promise.all(numbers.map((number) => eventsOfTicket(desk.db, number)));
  const assigned = given.map((events) => events.filter(({ kind }) => kind === 'ticket.assigned').length);
  expect(assigned).toEqual([1, 1, 1, 1, 1, 1]);
});

test('given to a team by hand, it is somebody else’s, who is told by whom', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  const id = await addTeam(db, team([yara, omar]));
  const { number } = await desk.ticket();
  await assign(db, number, yara.id, yara);
  await db.transaction((tx) => assignToTeam(tx, number, id, yara));
  expect(await ticketNumbered(db, number)).toMatchObject({ team: id, assignee: omar.id });
  for (const event of (await eventsAfter(db, 0)).events)
    if (event.kind === 'ticket.assigned') await tellConcerned(db, event);
  const told = async (agent: Staff) =>
    (await notificationsOf(db, agent)).notifications.map(({ reason, actor }) => [reason, actor]);
  expect([await told(omar), await told(yara)]).toEqual([[['assigned', 'yara']], []]);
});

test('whoever gives a ticket back has it no more; nobody gives back another’s', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  const id = await addTeam(db, team([omar]));
  const { number } = await desk.ticket();
  await shareArrived(db, number);
  await db.transaction((tx) => handOn(tx, number, yara));
  expect(await ticketNumbered(db, number)).toMatchObject({ team: id, assignee: omar.id });
  await db.transaction((tx) => handOn(tx, number, omar));
  expect(await ticketNumbered(db, number)).toMatchObject({ team: id, assignee: null });
  await db.transaction((tx) => assignToTeam(tx, number, null, omar));
  expect(await ticketNumbered(db, number)).toMatchObject({ team: null, assignee: null });
});

test('a ticket that is moved stays with whoever has it', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  const id = await addTeam(db, team([omar]));
  const { number } = await desk.ticket();
  await assign(db, number, yara.id, yara);
  await db.transaction((tx) => moveToTeam(tx, number, id, yara));
  expect(await ticketNumbered(db, number)).toMatchObject({ team: id, assignee: yara.id });
});

test('a team that is no more takes no new tickets', async () => {
  const desk = await freshDesk();
  const yara = await desk.person('yara');
  await removeTeam(desk.db, await addTeam(desk.db, team([yara])));
  expect(await arriving(desk, 1)).toEqual([null]);
});
