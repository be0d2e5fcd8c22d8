import { expect, test } from 'vitest';
import { dayAfter, today } from '../../../../api/ground/clock.ts';
import { sendDue, sendLater } from '../../../../api/models/tickets/outgoing.ts';
import { writeAsAgent, writeNote } from '../../../../api/models/tickets/messages.ts';
import { findTicket } from '../../../../api/models/tickets/tickets.ts';
import { freshDesk } from '../../desk.ts';

const says = { body: 'Hello.', locale: 'en' as const };

test('what a macro does is done with the message that holds it', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, { number }] = [await person('yara'), await ticket()];
  const on = dayAfter(today(), 3);
  const also = { macros: [], priority: 'high', problemType: 'refunds', assign: 'me', followUp: on } as const;
  await writeAsAgent(db, number, { ...says, also: { ...also, macros: [] }, leaves: 'open' }, yara);
  expect(await findTicket(db, String(number), yara)).toMatchObject({
    ...{ priority: 'high', problemType: 'refunds', assignee: yara.id, followUpOn: on, status: 'open' },
  });
});

test('it is done with a note as well, and waits for a reply that goes out later', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, first, second] = [await person('yara'), await ticket(), await ticket()];
  await writeNote(db, first.number, { ...says, also: { macros: [], priority: 'low' } }, yara);
  expect(await findTicket(db, String(first.number), yara)).toMatchObject({ priority: 'low', status: 'new' });
  const at = new Date(Date.now() + 1000);
  const also = { macros: [], priority: 'urgent', followUp: '2020-01-01' } as const;
  await sendLater(db, second.number, { ...says, also: { ...also, macros: [] } }, at, yara);
  expect((await findTicket(db, String(second.number), yara)).priority).toBe('normal');
  expect(await sendDue(db, new Date(at.getTime() + 1))).toBe(1);
  expect(await findTicket(db, String(second.number), yara)).toMatchObject({
    ...{ priority: 'urgent', followUpOn: today(), status: 'waiting' },
  });
});
