import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('a type that an agent changes is counted as what it was taken for, and what it is', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  const message = 'The verification code from my bank never arrives';
  const body = ticketForm({ subject: message, message });
  const { number, problemType } = await (await ask('POST', '/tickets', { body })).json();
  await ask('PATCH', `/desk/tickets/${number}`, { as, body: { problemType: 'crypto-payments' } });
  const { confusions, types, weeks } = await (await ask('GET', '/desk/tags', { as })).json();
  expect(confusions).toMatchObject([
    { taken: { id: problemType.id }, is: { id: 'crypto-payments' }, count: 1 },
  ]);
  const taken = types.find(({ id }: { id: string }) => id === problemType.id);
  expect(taken).toMatchObject({ filed: 1, corrected: 1 });
  expect(weeks.at(-1).count).toBe(1);
});
