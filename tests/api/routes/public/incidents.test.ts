import { expect, test } from 'vitest';
import { createSite } from '../../../../api/http/site.ts';
import { openTestDesk, ticketForm } from '../../app.ts';
import { announced, both, read, trouble } from '../../incidents.ts';
import { writtenMails } from '../../mails.ts';

test('what cannot be announced is refused field by field', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const bad = {
    title: { ar: 'عطل', en: '' },
    providers: [],
    countries: ['Narnia'],
    impact: 'terrible',
    startedAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const answer = await desk.ask('POST', '/incidents', { as, body: trouble(bad) });
  expect(answer.status).toBe(422);
  expect(Object.keys((await answer.json()).errors).sort()).toEqual([
    'countries.0',
    'impact',
    'providers',
    'startedAt',
    'title.en',
  ]);
  const strange = await desk.ask('POST', '/incidents', { as, body: trouble({ problemTypes: ['moon'] }) });
  expect(strange.status).toBe(422);
});

test('a banner stands on what an incident concerns, and nowhere once it is over', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const id = await announced(desk, as, { providers: ['Moyasar'] });
  const on = async (path: string) =>
    (await read(desk, path)).incidents.map((notice: { id: number }) => notice.id);
  const { articles } = await read(desk, '/articles?problemType=wallets-and-top-up&locale=en');
  const code = (await read(desk, '/code-systems/moyasar?locale=en')).codes[0].id;
  const places = [
    '/topics/wallets-and-top-up',
    `/articles/${articles[0].slug}`,
    `/codes/${encodeURIComponent(code)}`,
  ];
  for (const place of places) expect(await on(place), place).toEqual([id]);
  expect(await on('/topics/crypto-payments')).toEqual([]);
  expect(await on('/codes/iso8583:51')).toEqual([]);
  await desk.ask('PUT', `/incidents/${id}/end`, { as, body: { text: both('It works') } });
  for (const place of places) expect(await on(place), place).toEqual([]);
});

test('a kept page is thrown away, in every process, when an incident is announced and when it ends', async () => {
  const desk = await openTestDesk();
  const other = await openTestDesk({ DATABASE_URL: desk.config.DATABASE_URL });
  const as = await desk.signedIn('agent');
  let drawn = 0;
  const headers = { 'cache-control': 'public, max-age=0' };
  const portal = { respond: async () => new Response(String((drawn += 1)), { headers }) };
  const config = { DATA_DIR: '', TRUST_PROXY: 0, PUBLIC_URL: 'http://localhost' };
  const site = createSite({
    ...{ api: other.app, portal, client: other.folder, follower: other.follower, config },
    reads: other.reads.counter,
  });
  const incoming = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };
  const page = async () => (await site.request('/en/topics', {}, incoming)).text();
  expect([await page(), await page()]).toEqual(['1', '1']);
  const id = await announced(desk, as);
  await other.follower.catchUp();
  expect([await page(), await page()]).toEqual(['2', '2']);
  await desk.ask('PUT', `/incidents/${id}/end`, { as, body: { text: both('It works') } });
  await other.follower.catchUp();
  expect(await page()).toBe('3');
});

test('a ticket waits for an incident, and its customer reads of the end in a mail', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const id = await announced(desk, as);
  const { number } = await (
    await desk.ask('POST', '/tickets', { body: ticketForm({ subject: 'STC Pay does not pay' }) })
  ).json();
  const path = `/desk/tickets/${number}`;
  expect((await read(desk, path, as)).incidents).toMatchObject([{ id }]);
  const put = await desk.ask('PUT', `${path}/incident`, { as, body: { incident: id } });
  expect(put.status).toBe(204);
  expect((await read(desk, path, as)).incident).toMatchObject({ id, tickets: 1, endedAt: null });
  await desk.ask('PUT', `/incidents/${id}/end`, { as, body: { text: both('It works again') } });
  const again = await desk.ask('PUT', `/incidents/${id}/end`, { as, body: { text: both('Again') } });
  expect(again.status).toBe(409);
  await desk.lanes.idle();
  const mails = await writtenMails(desk.db);
  const ends = mails.filter(({ text }) => text?.includes('It works again'));
  expect(ends).toHaveLength(1);
  expect(ends[0]?.subject).toContain(String(number));
  const { incident, messages } = await read(desk, path, as);
  expect(incident.endedAt).not.toBeNull();
  expect(messages.at(-1).body).toBe('It works again');
  expect((await desk.ask('DELETE', `${path}/incident`, { as })).status).toBe(204);
  expect((await read(desk, path, as)).incident).toBeNull();
});

test('agents hear of incidents at once', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const stream = await desk.ask('GET', '/desk/events', { as });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await announced(desk, as);
  // Other news may come first: who looks at which ticket.
  let heard: string | undefined = '';
  while (heard !== undefined && !heard.includes('event: incident')) heard = (await reader?.read())?.value;
  expect(heard).toContain('"kind":"incident.announced"');
  await reader?.cancel();
});
