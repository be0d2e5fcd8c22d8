import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';
import { announced, both, read } from '../../incidents.ts';

test('an incident is in the feed of either language, whatever is in its title', async () => {
  const desk = await openTestDesk();
  const title = '<b>&amp; “Payments” ]]> fail';
  await announced(desk, await desk.signedIn('agent'), { title: { ar: title, en: title } });
  for (const locale of ['ar', 'en']) {
    const feed = await desk.ask('GET', `/incidents/feed.atom?locale=${locale}`);
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await feed.text();
    expect(xml.replaceAll(/[\u2068\u2069]/g, '')).toContain('&lt;b&gt;');
    expect(xml).toContain(`xml:lang="${locale}"`);
  }
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
