import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

async function solvedTicket() {
  const desk = await openTestDesk();
  const { link, number } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  await desk.ask('PUT', `/tickets/${link}/solution`);
  const shown = async () => (await (await desk.ask('GET', `/tickets/${link}`)).json()).rating;
  return { ...desk, link, number, shown };
}

test('a customer rates a solved ticket by its link, and an agent sees it there', async () => {
  const { ask, link, number, shown, signedIn } = await solvedTicket();
  expect(await shown()).toMatchObject({ score: null, comment: null });
  const body = { score: 5, comment: 'شكرًا، كان الرد سريعًا' };
  expect((await ask('PUT', `/tickets/${link}/rating`, { body })).status).toBe(204);
  expect(await shown()).toEqual({ ...body, locale: 'ar' });
  const as = await signedIn('agent');
  const seen = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect(seen.rating).toMatchObject({ ...body, locale: 'ar' });
  expect(seen.history.at(-1)).toMatchObject({ kind: 'ticket.rated', data: { to: 5 } });
});

test('scores outside 1 to 5 and a rating of what is open are refused, and staff rate nothing', async () => {
  const { ask, link, number, shown, signedIn } = await solvedTicket();
  const put = (score: number) => ask('PUT', `/tickets/${link}/rating`, { body: { score } });
  for (const score of [0, 6, 2.5]) expect((await put(score)).status).toBe(422);
  const as = await signedIn('agent');
  const byStaff = await ask('PUT', `/tickets/${number}/rating`, { as, body: { score: 5 } });
  expect(byStaff.status).toBe(404);
  await ask('DELETE', `/tickets/${link}/solution`);
  expect(await shown()).toBeNull();
  expect((await put(5)).status).toBe(409);
});
