import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

async function announcing(title: string) {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const body = {
    title: { ar: title, en: title },
    text: { ar: 'نتابع الأمر.', en: 'We look into it.' },
    status: 'investigating',
    impact: 'major',
    startedAt: '2026-11-29T09:00:00+03:00',
    providers: ['stc pay'],
    problemTypes: [],
    countries: [],
  };
  await desk.ask('POST', '/incidents', { as, body });
  return desk;
}

test('an incident is in the feed of either language, whatever is in its title', async () => {
  const { ask } = await announcing('<b>&amp; “Payments” ]]> fail');
  for (const locale of ['ar', 'en']) {
    const feed = await ask('GET', `/incidents/feed.atom?locale=${locale}`);
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await feed.text();
    expect(xml.replaceAll(/[\u2068\u2069]/g, '')).toContain('&lt;b&gt;');
    expect(xml).toContain(`xml:lang="${locale}"`);
  }
});

test('what watches status pages of others can watch this one', async () => {
  const { ask } = await announcing('Payments fail');
  const summary = await (await ask('GET', '/v2/summary.json')).json();
  expect(summary.status.indicator).toBe('major');
  expect(summary.incidents[0]).toMatchObject({ name: 'Payments fail', status: 'investigating' });
  expect(await (await ask('GET', '/v2/status.json')).json()).toMatchObject({
    status: { indicator: 'major' },
  });
});
