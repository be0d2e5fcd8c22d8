import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

async function atTheDesk() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const message = 'I paid 349 SAR yesterday with my mada card ending in 4417, and got code 91.';
  const { number } = await (await desk.ask('POST', '/tickets', { body: ticketForm({ message }) })).json();
  const say = (kind: string, value: string) =>
    desk.ask('PUT', `/desk/tickets/${number}/facts/${kind}`, { as, body: { value } });
  const facts = async (): Promise<Record<string, string>> => {
    const { facts } = await (await desk.ask('GET', `/desk/tickets/${number}`, { as })).json();
    return Object.fromEntries(facts.map(({ kind, shown }: Record<string, string>) => [kind, shown]));
  };
  return { ...desk, as, number, say, facts };
}

test('what a customer writes is read off, and an agent corrects it as people write; what is no such fact is refused', async () => {
  const { ask, as, number, say, facts } = await atTheDesk();
  expect(await facts()).toMatchObject({
    amount: 'SAR\u00a0349.00',
    method: 'mada',
    lastFour: '4417',
    code: '91',
    country: 'Saudi Arabia',
  });
  const typed = {
    amount: '١٬٢٥٠',
    currency: 'درهم',
    date: '28/11/2026 9:24 pm',
    bank: 'الراجحي',
    country: 'الأردن',
    rrn: '633221087745',
    code: '٠٥',
  };
  for (const [kind, value] of Object.entries(typed)) expect((await say(kind, value)).status).toBe(204);
  expect((await ask('DELETE', `/desk/tickets/${number}/facts/method`, { as })).status).toBe(204);
  expect(await facts()).toEqual({
    amount: 'AED\u00a01,250.00',
    currency: 'AED',
    date: '28 November at 21:24',
    bank: 'Al Rajhi Bank',
    country: 'Jordan',
    lastFour: '4417',
    rrn: '633221087745',
    code: '05',
  });
  const before = await facts();
  await refusesOthers(say);
  expect(await facts()).toEqual(before);
});

async function refusesOthers(say: (kind: string, value: string) => Promise<Response>) {
  for (const [kind, value] of [
    ['amount', 'much'],
    ['currency', 'gold'],
    ['date', 'one day'],
    ['country', 'nowhere'],
    ['lastFour', '4111 1111 1111 1111'],
    ['rrn', '4111111111111111'],
    ['arn', '12'],
    ['code', 'none at all'],
    ['bank', '4111 1111 1111 1111'],
  ] as const)
    expect((await say(kind, value)).status, kind).toBe(422);
}
