import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('what leads nowhere is counted as a guess, one’s own link never', { timeout: 300_000 }, async () => {
  const { ask } = await openTestDesk();
  const { link } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const statuses: number[] = [];
  for (let guess = 0; guess < 400 && statuses.at(-1) !== 429; guess++)
    statuses.push((await ask('GET', `/tickets/guess-${guess}`)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await ask('GET', `/tickets/${link}`)).status).toBe(200);
});
