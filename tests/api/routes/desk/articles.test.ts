import { expect, test } from 'vitest';
import { form, openTestDesk } from '../../app.ts';
import { article, filedBy } from '../../planted.ts';

test('what is for the staff stands beside a ticket, is read at the desk alone, and never goes into a reply', async () => {
  const desk = await openTestDesk();
  const [agent, editor] = [await desk.signedIn('agent'), await desk.signedIn('editor')];
  await article(desk, editor, { slug: 'zq-inside', word: 'Zubrowka', audience: 'staff' });
  const number = await filedBy(desk, { message: 'My bank sends me no otp code, it never arrives.' });
  await desk.finder.filled;
  const read = async (path: string, as: string) => (await desk.ask('GET', path, { as })).json();

  const ticket = await read(`/desk/tickets/${number}`, agent);
  expect(ticket.forStaff).toMatchObject([{ slug: 'zq-inside', audience: 'staff' }]);
  expect(JSON.stringify(ticket.suggestions)).not.toContain('zq-inside');
  expect((await read('/search?q=zubrowka&locale=en', agent)).forStaff).toMatchObject([{ slug: 'zq-inside' }]);

  const at = '/desk/articles/zq-inside?locale=ar';
  expect(await read(at, agent)).toMatchObject({ locale: 'ar', title: expect.stringContaining('Zubrowka') });
  expect((await desk.ask('GET', '/desk/articles/otp-missing', { as: agent })).status).toBe(404);
  expect((await desk.ask('GET', '/articles/zq-inside', { as: agent })).status).toBe(404);

  const body = 'Read this: http://localhost:3000/en/articles/zq-inside';
  const write = (kind: string) =>
    desk.ask('POST', `/desk/tickets/${number}/messages`, { as: agent, body: form({ kind, body }) });
  expect((await write('reply')).status).toBe(422);
  expect((await write('note')).status).toBe(201);

  await desk.ask('PATCH', '/articles/zq-inside', { as: editor, body: { audience: 'consumer' } });
  await desk.follower.catchUp();
  expect((await desk.ask('GET', '/articles/zq-inside')).status).toBe(200);
  expect((await read(`/desk/tickets/${number}`, agent)).forStaff).toEqual([]);
});
