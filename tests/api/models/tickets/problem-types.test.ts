import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { answerType, isTypeSaid } from '../../../../api/models/tickets/problem-types.ts';
import { freshDesk } from '../../desk.ts';

test('what somebody says a ticket is about holds, and it is not asked again', async () => {
  const { db, person, ticket } = await freshDesk();
  const { number } = await ticket({ problemType: 'bank-declines' });
  expect(await isTypeSaid(db, number)).toBe(false);
  const yara = await person('yara');
  await answerType(db, number, 'crypto-payments', yara);
  expect((await ticketNumbered(db, number)).problemType).toBe('crypto-payments');
  expect(await isTypeSaid(db, number)).toBe(true);
  expect((await eventsOfTicket(db, number)).at(-1)).toMatchObject({
    actor: yara.id,
    data: { from: 'bank-declines', to: 'crypto-payments' },
  });
});

test('none of the problems is an answer, and so is to confirm the guess', async () => {
  const { db, ticket } = await freshDesk();
  for (const said of [null, 'bank-declines']) {
    const { number } = await ticket({ problemType: 'bank-declines' });
    await answerType(db, number, said);
    expect((await ticketNumbered(db, number)).problemType).toBe(said);
    expect(await isTypeSaid(db, number)).toBe(true);
    expect((await eventsOfTicket(db, number)).at(-1)).toMatchObject({ actor: null });
  }
});
