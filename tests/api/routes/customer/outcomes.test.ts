import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

async function ownTicket() {
  const desk = await openTestDesk();
  const message = 'The verification code from my bank never arrives';
  const body = ticketForm({ subject: message, message });
  const { link, number } = await (await desk.ask('POST', '/tickets', { body })).json();
  const status = async () => (await (await desk.ask('GET', `/tickets/${link}`)).json()).status;
  return { ...desk, link, number, status };
}

test('a ticket is solved when its customer says so, and open when it is not after all', async () => {
  const { ask, link, status } = await ownTicket();
  expect((await ask('PUT', `/tickets/${link}/solution`)).status).toBe(204);
  expect(await status()).toBe('solved');
  expect((await ask('DELETE', `/tickets/${link}/solution`)).status).toBe(204);
  expect(await status()).toBe('open');
});

test('to say that it is not solved changes nothing where nobody said it was', async () => {
  const { ask, link, status } = await ownTicket();
  expect((await ask('DELETE', `/tickets/${link}/solution`)).status).toBe(204);
  expect(await status()).toBe('new');
});

test('staff do not say it in the customer’s name', async () => {
  const { ask, number, signedIn, status } = await ownTicket();
  const as = await signedIn('agent');
  expect((await ask('PUT', `/tickets/${number}/solution`, { as })).status).toBe(404);
  expect(await status()).toBe('new');
});

test('an article that was never suggested is not noted as opened, and nothing breaks', async () => {
  const { ask, link } = await ownTicket();
  for (const slug of ['constructor', 'no-such-article'])
    expect((await ask('PUT', `/tickets/${link}/suggestions/${slug}/opening`)).status).toBe(204);
});
