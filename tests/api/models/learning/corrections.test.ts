import { expect, test } from 'vitest';
import {
  correctionsByWeek,
  correctionsOf,
  filedByType,
  suggestionsByType,
} from '../../../../api/models/learning/corrections.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';

const taken = (problemType: string) => ({
  problemType,
  tags: [{ intent: 'otp-not-received', problemType, confidence: 0.8, because: ['code'] }],
});

test('a ticket that an agent moved is a correction, from what the model took it for', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const moved = await ticket(taken('bank-declines'));
  await ticket(taken('bank-declines'));
  await changeTicket(db, moved.number, { problemType: 'wallets-and-top-up' }, yara);
  expect(await correctionsOf(db)).toEqual([
    {
      ticket: moved.number,
      text: 'Card declined\nMy card was declined yesterday.',
      taken: 'bank-declines',
      is: 'wallets-and-top-up',
    },
  ]);
  expect(await filedByType(db)).toEqual([{ problemType: 'bank-declines', count: 2 }]);
});

test('corrected twice it counts once, and put back not at all', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const [twice, back] = [await ticket(taken('bank-declines')), await ticket(taken('bank-declines'))];
  for (const problemType of ['wallets-and-top-up', 'crypto-payments'])
    await changeTicket(db, twice.number, { problemType }, yara);
  await changeTicket(db, back.number, { problemType: 'crypto-payments' }, yara);
  await changeTicket(db, back.number, { problemType: 'bank-declines' }, yara);
  expect(await correctionsOf(db)).toMatchObject([{ ticket: twice.number, is: 'crypto-payments' }]);
});

test('the last twelve weeks are counted, each from its Sunday', async () => {
  const { db, person, ticket } = await freshDesk();
  await changeTicket(db, (await ticket()).number, { problemType: 'bank-declines' }, await person('yara'));
  const weeks = await correctionsByWeek(db);
  expect(weeks).toHaveLength(12);
  expect(weeks.map(({ from }) => new Date(from).getUTCDay())).toEqual(Array(12).fill(0));
  expect(weeks.at(-1)?.count).toBe(1);
});

test('without suggestions there is nothing to count', async () => {
  const { db, ticket } = await freshDesk();
  await ticket(taken('bank-declines'));
  expect(await suggestionsByType(db)).toEqual([]);
});
