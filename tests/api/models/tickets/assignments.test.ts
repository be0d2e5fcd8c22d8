import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { removePerson } from '../../../../api/models/people/people.ts';
import { agents, assign } from '../../../../api/models/tickets/assignments.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { freshDesk } from '../../desk.ts';

test('tickets can be given to agents and administrators who are still there', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('amal', 'admin');
  const gone = await person('gone');
  await person('majid', 'editor');
  await person('yara');
  await removePerson(db, gone.id, admin);
  expect((await agents(db)).map(({ name }) => name)).toEqual(['amal', 'yara']);
});

test('a new ticket that is given to somebody is open, and the log says from whom and to whom', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const given = await ticket();
  await assign(db, given.number, yara.id, yara);
  expect(await ticketNumbered(db, given.number)).toMatchObject({ status: 'open', assignee: yara.id });
  const told = (await eventsOfTicket(db, given.number)).find(({ kind }) => kind === 'ticket.assigned');
  expect(told).toMatchObject({ actor: yara.id, data: { from: null, to: yara.id } });
});

test('a ticket goes back to the list, and stays open', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  await assign(db, number, yara.id, yara);
  await assign(db, number, null, yara);
  expect(await ticketNumbered(db, number)).toMatchObject({ status: 'open', assignee: null });
});

test('nobody but agents can be given a ticket', async () => {
  const { db, person, ticket } = await freshDesk();
  const editor = await person('majid', 'editor');
  const given = await ticket();
  for (const who of [editor.id, 'constructor', 'nobody there'])
    await expect(assign(db, given.number, who, await person(`by-${who.length}`))).rejects.toMatchObject({
      status: 422,
    });
  expect(await ticketNumbered(db, given.number)).toMatchObject({ status: 'new', assignee: null });
});

test('a colleague who took it meanwhile is named as who had it', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const seen = await ticket();
  await assign(db, seen.number, omar.id, omar);
  await assign(db, seen.number, yara.id, yara);
  const told = (await eventsOfTicket(db, seen.number)).filter(({ kind }) => kind === 'ticket.assigned');
  expect(told.at(-1)).toMatchObject({ data: { from: omar.id, to: yara.id } });
});
