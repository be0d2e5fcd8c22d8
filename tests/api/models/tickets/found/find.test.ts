import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tickets } from '../../../../../api/db/schema/tickets.ts';
import type { FindFilter } from '../../../../../api/models/tickets/found/find.ts';
import { findTickets } from '../../../../../api/models/tickets/found/find.ts';
import { readAwaited } from '../../../../../api/models/tickets/found/keep-words.ts';
import { assign } from '../../../../../api/models/tickets/assignments.ts';
import { writeAsCustomer, writeNote } from '../../../../../api/models/tickets/messages.ts';
import { markSpam } from '../../../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../../../api/models/tickets/statuses.ts';
import { queue } from '../../../../../api/models/tickets/queue.ts';
import type { Staff, Viewer } from '../../../../../api/who/viewer.ts';
import { nobody } from '../../../../../api/who/viewer.ts';
import type { TypedTicket } from '../../../filed.ts';
import { filed } from '../../../filed.ts';
import { freshDesk } from '../../../desk.ts';

async function desk() {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const file = async (fields: Partial<TypedTicket>) => (await ticket(filed(fields))).number;
  const find = async (question: string, filter: FindFilter = {}, viewer: Viewer = yara) => {
    await readAwaited(db);
    return (await findTickets(db, question, filter, viewer)).numbers;
  };
  return { db, yara, omar, file, find };
}

test('a ticket is found by whatever is known of it', async () => {
  const { file, find } = await desk();
  await file({});
  const number = await file({
    ...{ email: 'layla.99@example.com', name: 'ليلى السالم', reference: 'ORD-1042' },
    ...{ subject: 'رُفضت بطاقتي', body: 'ظهر لي do_not_honor والكود 51 عند دفع ٥٠٠ ريال', locale: 'ar' },
  });
  for (const question of [
    ...[
      String(number),
      `#${number}`,
      'layla.99@example.com',
      'Layla.99@Example.com',
      'layla',
      'ORD-1042',
      'ord1042',
    ],
    ...[
      'ليلي',
      'السالم',
      'بطاقه',
      'البطاقات',
      'مرفوضة',
      'do_not_honor',
      '500 ريال',
      '٥١ ليلى',
      'layla بطاق',
      'lay',
      'السا',
      'ord10',
    ],
  ])
    expect([question, await find(question)]).toEqual([question, [number]]);
  for (const question of ['', ' ', '?', 'zebra', 'ليلى zebra', '99999', 'nobody@example.com'])
    expect([question, await find(question)]).toEqual([question, []]);
});

test('every message is found, notes too, and words that stand in different ones', async () => {
  const { db, yara, file, find } = await desk();
  const number = await file({ body: 'An avocado was charged' });
  await writeAsCustomer(db, number, { body: 'Then a bicycle', locale: 'en' });
  await writeNote(db, number, { body: 'اتصلت بالمصرف', locale: 'ar' }, yara);
  for (const question of [
    'avocado',
    'bicycle',
    'المصرف',
    'bicycle avocado مصرف',
    'what is the avocado',
    'bicy',
  ])
    expect([question, await find(question)]).toEqual([question, [number]]);
});

test('what is named comes first, then what is not solved, the newest first; spam by its number alone', async () => {
  const { db, yara, file, find } = await desk();
  const solved = await file({ body: 'zebra' });
  const older = await file({ body: 'zebra' });
  const newer = await file({ body: `zebra, see ${solved}` });
  const spam = await file({ body: 'zebra' });
  const named = await file({ reference: 'zebra' });
  await changeTicket(db, solved, { status: 'solved' }, yara);
  await changeTicket(db, named, { status: 'solved' }, yara);
  await markSpam(db, spam, true, yara);
  expect(await find('zebra')).toEqual([named, newer, older, solved]);
  expect(await find(String(solved))).toEqual([solved, newer]);
  expect(await find(String(spam))).toEqual([spam]);
});

test('filters narrow what is found', async () => {
  const { db, yara, omar, file, find } = await desk();
  const arabic = await file({ body: 'zebra', locale: 'ar', problemType: 'wallets' });
  const given = await file({ body: 'zebra', problemType: 'bank-declines' });
  const old = await file({ body: 'zebra' });
  await assign(db, given, omar.id, yara);
  await db
    .update(tickets)
    .set({ createdAt: new Date('2026-01-01') })
    .where(eq(tickets.number, arabic));
  expect(await find('zebra', { lang: ['ar'] })).toEqual([arabic]);
  expect(await find('zebra', { problemType: ['wallets', 'bank-declines'] })).toEqual([given, arabic]);
  expect(await find('zebra', { status: ['open'] })).toEqual([given]);
  expect(await find('zebra', { assignee: omar.id })).toEqual([given]);
  expect(await find('zebra', { assignee: 'me' })).toEqual([]);
  expect(await find('zebra', { assignee: 'nobody' })).toEqual([old, arabic]);
  expect(await find('zebra', { createdAfter: '7d' })).toEqual([old, given]);
  expect(await find('zebra', { createdBefore: '2026-06-01' })).toEqual([arabic]);
});

test('nobody but who may see tickets finds any', async () => {
  const { yara, file, find } = await desk();
  const number = await file({ body: 'zebra' });
  const customer = { kind: 'customer', id: 'x', email: 'customer@example.com' } as const;
  for (const viewer of [nobody, customer, { ...yara, role: 'editor' as const }, { ...yara, scopes: [] }])
    for (const question of ['zebra', String(number), 'customer@example.com'])
      expect(await find(question, {}, viewer)).toEqual([]);
});

test('by whose it is only those find who may know it, in lists as well', async () => {
  const { db, yara, file, find } = await desk();
  const number = await file({ name: 'Zebulon', email: 'quagga@example.com', body: 'avocado' });
  const trainee = { ...yara, role: 'trainee' as const };
  const listed = async (words: string, agent: Staff) => {
    const { tickets } = await queue(db, { view: 'all', sort: 'newest', words }, agent);
    return tickets.map((ticket) => ticket.number);
  };
  for (const question of ['zebulon', 'quagga', 'quagga@example.com', 'zebulon avocado']) {
    expect([question, await find(question)]).toEqual([question, [number]]);
    expect([question, await find(question, {}, trainee)]).toEqual([question, []]);
    expect([question, await listed(question, trainee)]).toEqual([question, []]);
  }
  expect(await find('zebu')).toEqual([number]);
  expect(await find('zebu', {}, trainee)).toEqual([]);
  expect(await listed('zebulon', yara)).toEqual([number]);
  expect([await find('avoc', {}, trainee), await listed('avocado', trainee)]).toEqual([[number], [number]]);
});

test('whatever is typed or asked for, it is a question', async () => {
  const { file, find } = await desk();
  await file({ body: 'zebra' });
  const signs = [
    '"',
    "'",
    'zebra"',
    'zebra OR',
    'NEAR(a b)',
    'a*',
    '^a',
    '-zebra',
    'words:zebra',
    '(',
    '\u0000',
  ];
  const anything = fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 60 }));
  await fc.assert(
    fc.asyncProperty(anything, async (any) => {
      expect(Array.isArray(await find(any))).toBe(true);
      expect(await find('zebra', { problemType: [any || '-'], assignee: any || '-' })).toEqual([]);
    }),
  );
});
