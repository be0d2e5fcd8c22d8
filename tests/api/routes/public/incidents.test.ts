import { expect, test } from 'vitest';
import { createSite } from '../../../../api/http/site.ts';
import { openTestDesk, ticketForm } from '../../app.ts';
import { writtenMails } from '../../mails.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

const both = (words: string) => ({ ar: `${words} بالعربية`, en: words });
const trouble = (more: object = {}) => ({
  title: both('stc pay is slow'),
  text: both('We look into it'),
  impact: 'major',
  providers: ['stc pay'],
  problemTypes: ['wallets-and-top-up'],
  countries: ['SA'],
  startedAt: new Date(Date.now() - 3_600_000).toISOString(),
  ...more,
});

async function announced(desk: Desk, as: string, more: object = {}): Promise<number> {
  const answer = await desk.ask('POST', '/incidents', { as, body: trouble(more) });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

const read = async (desk: Desk, path: string, as?: string) =>
  (await desk.ask('GET', path, as ? { as } : {})).json();

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
  const site = createSite({ api: other.app, portal, client: other.folder, follower: other.follower, config });
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

test('the feeds say what Statuspage’s say', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  expect(await read(desk, '/v2/status.json')).toMatchObject({
    page: { id: 'hulool', url: 'http://localhost:3000/en/status' },
    status: { indicator: 'none', description: 'All Systems Operational' },
  });
  const over = await announced(desk, as);
  await desk.ask('PUT', `/incidents/${over}/end`, { as, body: { text: both('It works') } });
  const id = await announced(desk, as);
  const said = { text: both('A fix is in'), status: 'monitoring' };
  await desk.ask('POST', `/incidents/${id}/updates`, { as, body: said });
  const summary = await read(desk, '/v2/summary.json');
  expect(summary).toMatchObject({
    status: { indicator: 'major', description: 'Partial System Outage' },
    components: [],
    scheduled_maintenances: [],
  });
  expect(summary.incidents).toHaveLength(1);
  expect(summary.incidents[0]).toMatchObject({
    id: String(id),
    name: 'stc pay is slow',
    status: 'monitoring',
    impact: 'major',
    resolved_at: null,
    shortlink: `http://localhost:3000/en/status/${id}`,
    incident_updates: [
      { status: 'monitoring', body: 'A fix is in', incident_id: String(id) },
      { status: 'investigating', body: 'We look into it' },
    ],
  });
  const { incidents } = await read(desk, '/v2/incidents.json?locale=ar');
  expect(incidents.map((one: { name: string; status: string }) => [one.name, one.status])).toEqual([
    ['\u2068stc pay is slow\u2069 بالعربية', 'monitoring'],
    ['\u2068stc pay is slow\u2069 بالعربية', 'resolved'],
  ]);
});

test('the Atom feed is in one language, and what was written in it stays text', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const id = await announced(desk, as, {
    title: { ar: '<بطء> & تأخر', en: '<Slow> & late' },
  });
  const answer = await desk.ask('GET', '/incidents/feed.atom?locale=ar');
  expect(answer.headers.get('content-type')).toContain('application/atom+xml');
  const xml = await answer.text();
  expect(xml).toContain('xml:lang="ar"');
  expect(xml).toContain(`<id>http://localhost:3000/ar/status/${id}</id>`);
  expect(xml).toContain('<title>&lt;بطء&gt; &amp; تأخر</title>');
  expect(xml).toContain('&lt;div lang=&quot;ar&quot; dir=&quot;rtl&quot;&gt;');
});

test('agents hear of incidents at once', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const stream = await desk.ask('GET', '/desk/events', { as });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await announced(desk, as);
  const heard = await reader?.read();
  expect(heard?.value).toContain('event: incident');
  await reader?.cancel();
});
