import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

async function atTheDesk() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const arabic: Record<string, string> = {
    subject: 'بطاقتي مرفوضة',
    message: 'البنك رفض بطاقتي وأنا أدفع اليوم',
  };
  for (const fields of [{}, arabic]) await desk.ask('POST', '/tickets', { body: ticketForm(fields) });
  const keep = async (filter: object, sort = 'newest') => {
    const body = { name: 'بالعربية', reach: 'mine', filter, sort, columns: ['customer'] };
    return (await (await desk.ask('POST', '/desk/views', { as, body })).json()).id;
  };
  const list = async (query: string) => (await desk.ask('GET', `/desk/tickets?${query}`, { as })).json();
  return { ...desk, as, keep, list };
}

test('a view that was kept is listed with its count, and opened by its id', async () => {
  const { ask, as, keep, list } = await atTheDesk();
  const id = await keep({ lang: ['ar'] });
  const channel = await keep({ channel: ['form'] });
  const { views } = await (await ask('GET', '/desk/views', { as })).json();
  expect(views).toMatchObject([
    { id, count: 1, more: false, mayChange: true, filter: { lang: ['ar'] }, sort: 'newest' },
    { id: channel, count: 2, more: false },
  ]);
  const page = await list(`view=${id}`);
  expect(page).toMatchObject({ total: { count: 1 }, sort: 'newest', filter: { lang: ['ar'] } });
  expect([page.name, (await list('view=new')).name]).toEqual(['بالعربية', null]);
  expect(page.tickets).toHaveLength(1);
});

test('what else is asked stands in place of what a view asks, and an empty one takes it away', async () => {
  const { keep, list } = await atTheDesk();
  const id = await keep({ lang: ['ar'], status: ['new'] });
  expect((await list(`view=${id}&lang=en`)).tickets).toMatchObject([{ locale: 'en' }]);
  expect((await list(`view=${id}&lang=`)).tickets).toHaveLength(2);
  expect(await list(`view=${id}&status=solved&sort=changed`)).toMatchObject({ tickets: [], sort: 'changed' });
});

test('a view is changed and dropped; then it is none of those to choose', async () => {
  const { ask, as, keep } = await atTheDesk();
  const id = await keep({ lang: ['ar'] });
  const body = { name: 'All', reach: 'mine', filter: {} };
  expect((await ask('PUT', `/desk/views/${id}`, { as, body })).status).toBe(204);
  expect((await ask('PUT', `/desk/views/${id}`, { as, body: { ...body, name: ' ' } })).status).toBe(422);
  expect((await ask('DELETE', `/desk/views/${id}`, { as })).status).toBe(204);
  expect((await ask('GET', `/desk/tickets?view=${id}`, { as })).status).toBe(422);
  expect((await ask('GET', '/desk/tickets?view=constructor', { as })).status).toBe(422);
});
