import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import { findMail, mailedMessages, noteMail, sentMails } from '../../../../api/models/mails/mails.ts';
import { writeAsAgent } from '../../../../api/models/tickets/messages.ts';
import { freshDatabase } from '../../database.ts';
import { freshDesk } from '../../desk.ts';

const mail = (subject: string) => ({
  kind: 'received',
  to: 'customer@example.com',
  subject,
  locale: 'en' as const,
  messageId: `<${subject}@example.com>`,
});

test('mails are shown newest first, page by page, each once', async () => {
  const { db } = await freshDatabase();
  for (let number = 1; number <= 70; number++) await noteMail(db, mail(`mail ${number}`));
  const first = await sentMails(db);
  const second = await sentMails(db, Number(first.next));
  expect(first.mails[0]?.subject).toBe('mail 70');
  expect(second.next).toBeNull();
  const all = [...first.mails, ...second.mails].map(({ subject }) => subject);
  expect(new Set(all).size).toBe(70);
});

test('a mail that never went out is not found', async () => {
  const { db } = await freshDatabase();
  await expect(findMail(db, 1)).rejects.toMatchObject({ status: 404 });
});

test('which messages of a ticket went out by mail is told, and whether they were sent or kept', async () => {
  const { db, person, ticket } = await freshDesk();
  const { number } = await ticket();
  const yara = await person('yara');
  const ids: number[] = [];
  for (const body of ['First', 'Second', 'Third'])
    ids.push(await writeAsAgent(db, number, { body, locale: 'en' }, yara));
  const { events } = await eventsAfter(db, 0);
  const [first, second] = events.filter(({ kind }) => kind === 'ticket.replied').map(({ id }) => id);
  await noteMail(db, { ...mail('one'), event: first, source: 'From: us' });
  await noteMail(db, { ...mail('two'), event: second });
  expect(await mailedMessages(db, number)).toEqual([
    { message: ids[0], at: expect.any(Date), written: true },
    { message: ids[1], at: expect.any(Date), written: false },
  ]);
});
