import { expect, test } from 'vitest';
import { guideSteps } from '../../../../api/db/schema/guides.ts';
import { editing } from './editing.ts';

type Told = { key: string; kind: string; title: { en: string } };

test('one board tells what people looked for and did not find, and why they said no', async () => {
  const { ask, send, read } = await editing();
  for (const from of ['203.0.113.1', '203.0.113.2']) {
    await ask('GET', '/search?q=zubrowka+frozen&locale=en&keep=true', { from });
    await ask('GET', '/codes?q=900.100.6000&locale=en', { from });
    await ask('GET', '/codes?q=900.100.6000&locale=en', { from });
  }
  for (let at = 0; at < 9; at++)
    await ask('POST', '/articles/otp-missing/feedback', {
      body: { helpful: false, locale: 'en', reason: 'no such button' },
      from: `203.0.113.${at}`,
    });
  const { gaps, counts } = await read('/studio/gaps');
  const of = (kind: string) => gaps.find((gap: Told) => gap.kind === kind);
  expect(of('code')).toMatchObject({ title: { en: '900.100.6000' }, count: 2 });
  expect(of('unhelpful')).toMatchObject({ article: 'otp-missing', count: 9, of: 9 });
  expect(of('unhelpful').said[0].text).toBe('no such button');
  expect(counts).toMatchObject({ code: 1, unhelpful: 1, guide: 0 });
  const { gaps: codes } = await read('/studio/gaps?kind=code');
  expect(codes).toHaveLength(1);
  expect((await send('GET', '/studio/gaps?kind=constructor')).status).toBe(422);
});

test('what the staff looks up is no gap', async () => {
  const { send, read } = await editing();
  await send('GET', '/codes?q=900.100.6000&locale=en');
  expect((await read('/studio/gaps')).counts.code).toBe(0);
});

test('a step that people leave is one', async () => {
  const { db, read } = await editing();
  const { guides } = await read('/studio/guides');
  const { slug, version, steps } = guides.find((one: { slug: string }) => one.slug === 'otp-missing');
  const day = new Date().toISOString().slice(0, 10);
  await db
    .insert(guideSteps)
    .values({ guide: slug, version, step: steps[0].id, day, reached: 40, answered: 30 });
  const { gaps } = await read('/studio/gaps?kind=guide');
  expect(gaps).toMatchObject([{ kind: 'guide', guide: 'otp-missing', count: 10, of: 40 }]);
});

test('a gap that is none is closed, by whom is told, and it can be opened again', async () => {
  const { ask, send, read } = await editing();
  await ask('GET', '/codes?q=900.100.6000&locale=en');
  const [gap] = (await read('/studio/gaps?kind=code')).gaps;
  const closure = `/studio/gaps/${gap.key}/closure`;
  expect((await send('PUT', closure, { title: gap.title.en })).status).toBe(204);
  const { gaps, closed } = await read('/studio/gaps');
  expect(gaps).toEqual([]);
  expect(closed).toMatchObject([{ key: gap.key, title: '900.100.6000', by: 'editor' }]);
  expect((await send('DELETE', closure)).status).toBe(204);
  expect((await read('/studio/gaps')).gaps).toHaveLength(1);
});
