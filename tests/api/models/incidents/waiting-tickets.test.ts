import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { messages } from '../../../../api/db/schema/tickets.ts';
import type { Locale } from '../../../../api/ground/locale.ts';
import { announce, endIncident, updateIncident } from '../../../../api/models/incidents/incidents.ts';
import { attachTo, tellWaiting } from '../../../../api/models/incidents/waiting-tickets.ts';
import { addPerson } from '../../../../api/models/people/people.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { markSolved } from '../../../../api/models/tickets/statuses.ts';
import { fileTicket, findTicket } from '../../../../api/models/tickets/tickets.ts';
import { clean } from '../../clean.ts';
import { freshDatabase } from '../../database.ts';
import { filed } from '../../filed.ts';

const both = (words: string) => ({ ar: `${words} بالعربية`, en: words });

async function trouble() {
  const { db } = await freshDatabase();
  const person = { name: 'Yara', email: 'yara@example.com', role: 'agent' } as const;
  const id = await addPerson(db, { ...person, password: 'a long password', locale: 'ar' });
  const agent = { kind: 'staff', id, ...person } as const;
  const told = { title: both('Payments fail'), text: both('We look into it') };
  const about = { providers: ['stc pay'], problemTypes: [], countries: [], startedAt: new Date() };
  const incident = await announce(db, { ...told, ...about, status: 'investigating', impact: 'major' }, agent);
  async function waiting(locale: Locale = 'en') {
    const { ticket } = await fileTicket(db, filed({ locale }));
    await attachTo(db, ticket.number, incident, agent);
    return ticket;
  }
  const end = () => endIncident(db, incident, { text: both('It works') }, agent);
  return { db, agent, incident, waiting, end };
}

const ends = (db: Database) =>
  db
    .select({ ticket: messages.ticket })
    .from(messages)
    .where(eq(messages.body, clean('It works')));

test('everyone who waits is told of the end, in their language; what is solved stays solved', async () => {
  const { db, agent, incident, waiting, end } = await trouble();
  const [arabic, english, solved, left] = [
    await waiting('ar'),
    await waiting(),
    await waiting(),
    await waiting(),
  ];
  const { ticket: other } = await fileTicket(db, filed());
  await attachTo(db, left.number, null, agent);
  await markSolved(db, solved.number, true);
  await end();
  await updateIncident(db, incident, { text: both('What it was') }, agent);
  await tellWaiting(db, incident);
  const last = async ({ number }: { number: number }) =>
    (await thread(db, number, { notes: true })).messages.at(-1);
  expect(await last(arabic)).toMatchObject({ body: 'It works بالعربية', locale: 'ar', kind: 'reply' });
  expect(await last(english)).toMatchObject({ body: 'It works', author: 'agent', authorName: 'Yara' });
  expect((await last(other))?.author).toBe('customer');
  const statusOf = async ({ number }: { number: number }) =>
    (await findTicket(db, String(number), agent)).status;
  expect([await statusOf(english), await statusOf(solved), await statusOf(left)]).toEqual([
    'waiting',
    'solved',
    'new',
  ]);
});

test('many are told some at a time, and begun again nobody is told twice', async () => {
  const { db, incident, waiting, end } = await trouble();
  const numbers: number[] = [];
  for (let count = 0; count < 45; count++) numbers.push((await waiting()).number);
  await end();
  let transactions = 0;
  const transaction = db.transaction.bind(db);
  const counting: Database = Object.assign(Object.create(db), {
    transaction: (...work: Parameters<Database['transaction']>) => {
      transactions += 1;
      // As a process that dies in the middle of its work.
      if (transactions === 2) throw new Error('killed');
      return transaction(...work);
    },
  });
  await expect(tellWaiting(counting, incident)).rejects.toThrow('killed');
  expect(await ends(db)).toHaveLength(20);
  await tellWaiting(counting, incident);
  await tellWaiting(counting, incident);
  expect((await ends(db)).map(({ ticket }) => ticket)).toEqual(numbers);
});

test('an incident that goes on tells nobody', async () => {
  const { db, incident, waiting } = await trouble();
  const { number } = await waiting();
  await tellWaiting(db, incident);
  expect((await thread(db, number, { notes: true })).messages).toHaveLength(1);
});
