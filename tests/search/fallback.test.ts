import { expect, test, vi } from 'vitest';
import { openEmbedded } from '../../search/embedded.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { withFallback } from '../../search/fallback.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { asking, document } from './contract/under.ts';

const query = asking(openSynonyms([]), { q: 'refund', locale: 'en', limit: 5 });

async function engineWith(...slugs: string[]): Promise<SearchEngine> {
  const engine = openEmbedded(openSynonyms([]));
  await engine.put(slugs.map((slug) => document(slug, 'en', { title: 'Refund' })));
  return engine;
}

test('the first engine answers while it can', async () => {
  const { engine, isUp } = withFallback(await engineWith('first'), await engineWith('second'));
  const { matches, degraded } = await engine.search(query);
  expect([matches[0]?.slug, degraded, isUp()]).toEqual(['first', undefined, true]);
});

test('the second stands in for one that fails, says so, and asks the first again after a rest', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  try {
    const first = await engineWith('first');
    const broken = vi.fn(async () => {
      throw new Error('gone');
    });
    const { engine, isUp } = withFallback({ ...first, search: broken }, await engineWith('second'));
    const { matches, degraded } = await engine.search(query);
    expect([matches[0]?.slug, degraded, isUp()]).toEqual(['second', true, false]);
    await engine.search(query);
    expect(broken).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2000);
    await engine.search(query);
    expect(broken).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test('the second answers within 300 ms when the first says nothing', async () => {
  const first = await engineWith('first');
  const silent = withFallback({ ...first, search: () => new Promise(() => {}) }, await engineWith('second'));
  const started = performance.now();
  expect((await silent.engine.search(query)).degraded).toBe(true);
  expect(performance.now() - started).toBeLessThan(300);
});
