import { expect, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { serviceLevels } from '../../../../api/db/schema/service-levels.ts';
import type { Event } from '../../../../api/events/kinds.ts';
import { eventsAfter } from '../../../../api/events/log.ts';
import { urgentOf } from '../../../../api/models/devices/urgent.ts';
import { readNotifications, tellConcerned } from '../../../../api/models/notifications/notifications.ts';
import { soundAlarms } from '../../../../api/models/service-levels/alarms.ts';
import { assignToTeam } from '../../../../api/models/teams/assigning.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { writeAsAgent, writeNote } from '../../../../api/models/tickets/messages.ts';
import { changeTicket, markSolved } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

/** What cannot wait of an event, of whichever kind it is. */
function urgentOfAny(db: Database, event: Event) {
  switch (event.kind) {
    case 'agent.notified':
    case 'ticket.assigned':
    case 'ticket.team':
    case 'ticket.priority':
    case 'sla.warned':
      return urgentOf(db, event);
    default:
      return undefined;
  }
}

/** Who is told of notes and answers stands in the log as well, as the subscriber has it. */
async function tellOf(db: Database, event: Event): Promise<void> {
  if (event.kind === 'ticket.noted' || event.kind === 'ticket.replied') await tellConcerned(db, event);
}

async function desk() {
  const fresh = await freshDesk();
  const { db, person } = fresh;
  const [yara, omar, majid] = [await person('yara'), await person('omar'), await person('majid')];
  const names = new Map([yara, omar, majid].map(({ id, name }) => [id, name]));
  let last = (await eventsAfter(db, 0)).last;
  /** What cannot wait of all that happened since this was asked, and the names of whom it concerns. */
  const urgent = async () => {
    for (const event of (await eventsAfter(db, last)).events) await tellOf(db, event);
    const page = await eventsAfter(db, last);
    last = page.last;
    const found = [];
    for (const event of page.events) found.push(await urgentOfAny(db, event));
    return found.flatMap((one) =>
      one && one.agents.length > 0 ? [[one.what, one.agents.map((id) => names.get(id)).sort()]] : [],
    );
  };
  return { ...fresh, yara, omar, majid, urgent };
}

test('whoever is named in a note knows at once; whoever follows it hears of every reply later', async () => {
  const { db, ticket, yara, urgent } = await desk();
  const { number } = await ticket();
  await writeNote(db, number, says('@omar have you seen this? @yara'), yara);
  expect(await urgent()).toEqual([['mentioned', ['omar']]]);
  await writeAsAgent(db, number, says('We look into it.'), yara);
  expect(await urgent()).toEqual([]);
});

test('a mention that was read is not urgent any more', async () => {
  const { db, ticket, yara, omar, urgent } = await desk();
  const { number } = await ticket();
  await writeNote(db, number, says('@omar ?'), yara);
  const { events } = await eventsAfter(db, 0);
  for (const event of events) await tellOf(db, event);
  await readNotifications(db, omar);
  expect(await urgent()).toEqual([]);
});

test('an urgent ticket is told to whom it is given, unless they took it; another is not', async () => {
  const { db, ticket, yara, omar, urgent } = await desk();
  const { number } = await ticket({ priority: 'urgent' });
  await assign(db, number, omar.id, yara);
  expect(await urgent()).toEqual([['assigned', ['omar']]]);
  await assign(db, number, yara.id, yara);
  expect(await urgent()).toEqual([]);
  await assign(db, (await ticket({ priority: 'high' })).number, omar.id, yara);
  expect(await urgent()).toEqual([]);
});

test('an urgent ticket of a team is told to all of it while it is nobody’s, but not to who gave it', async () => {
  const { db, ticket, yara, omar, majid, urgent } = await desk();
  const cards = await addTeam(db, { ...team([yara, omar]), sharing: 'by-hand' });
  const { number } = await ticket({ priority: 'urgent' });
  await db.transaction((tx) => assignToTeam(tx, number, cards, majid));
  expect(await urgent()).toEqual([['team', ['omar', 'yara']]]);
  const other = await ticket({ priority: 'urgent' });
  await db.transaction((tx) => assignToTeam(tx, other.number, cards, yara));
  expect(await urgent()).toEqual([['team', ['omar']]]);
});

test('where the team shares it, whoever has it knows alone', async () => {
  const { db, ticket, omar, majid, urgent } = await desk();
  const cards = await addTeam(db, team([omar]));
  const { number } = await ticket({ priority: 'urgent' });
  await db.transaction((tx) => assignToTeam(tx, number, cards, majid));
  expect(await urgent()).toEqual([['assigned', ['omar']]]);
});

test('a ticket that becomes urgent is told to whom it is, or to its team', async () => {
  const { db, ticket, yara, omar, majid, urgent } = await desk();
  const { number } = await ticket();
  await assign(db, number, omar.id, yara);
  await changeTicket(db, number, { priority: 'urgent' }, yara);
  expect(await urgent()).toEqual([
    ['assigned', ['omar']],
    ['raised', ['omar']],
  ]);
  const cards = await addTeam(db, { ...team([yara, omar]), sharing: 'by-hand' });
  const other = await ticket();
  await db.transaction((tx) => assignToTeam(tx, other.number, cards, majid));
  await urgent();
  await changeTicket(db, other.number, { priority: 'urgent' }, majid);
  expect(await urgent()).toEqual([['raised', ['omar', 'yara']]]);
});

test('a breach that comes near is told once, by its clock alone: to whose it is and whom the level names', async () => {
  const { db, ticket, yara, omar, majid, urgent } = await desk();
  const notifiesTeam = await addTeam(db, { ...team([yara, omar]), sharing: 'by-hand', takesRest: false });
  await db.update(serviceLevels).set({ notifies: majid.id, notifiesTeam });
  const { number, alarmAt } = await ticket({ priority: 'high' });
  await assign(db, number, omar.id, yara);
  await urgent();
  await soundAlarms(db, alarmAt ?? 0);
  expect(await urgent()).toEqual([['first', ['majid', 'omar', 'yara']]]);
});

test('what was done meanwhile is not urgent any more: answered or solved', async () => {
  const { db, ticket, yara, omar, urgent } = await desk();
  const { number, alarmAt } = await ticket();
  await assign(db, number, omar.id, yara);
  await soundAlarms(db, alarmAt ?? 0);
  await writeAsAgent(db, number, says('We look into it.'), omar);
  expect(await urgent()).toEqual([]);
  const solved = await ticket({ priority: 'urgent' });
  await assign(db, solved.number, omar.id, yara);
  await markSolved(db, solved.number, true);
  expect(await urgent()).toEqual([]);
});
