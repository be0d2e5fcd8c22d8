import { expect, test } from 'vitest';
import type { Hit } from '../../search/engine.ts';
import { rank } from '../../search/rank.ts';

const hit = (slug: string, score: number, intents: string[]): Hit => ({
  slug,
  locale: 'en',
  score,
  problemType: 'bank-declines',
  intents,
  title: slug,
  snippet: '',
});
const hits = [hit('first', 0.9, ['a']), hit('second', 0.8, ['b']), hit('third', 0.1, ['c'])];
const order = (ranked: Hit[]) => ranked.map(({ slug }) => slug);

test('an article about the likely intent passes one that matches a little better', () => {
  expect(order(rank(hits, [{ intent: 'b', confidence: 0.6 }]))).toEqual(['second', 'first', 'third']);
});

test('but not one that matches far better', () => {
  expect(order(rank(hits, [{ intent: 'c', confidence: 0.9 }]))).toEqual(['first', 'second', 'third']);
});

test('a guess moves nothing', () => {
  expect(rank(hits, [{ intent: 'b', confidence: 0.34 }])).toEqual(hits);
  expect(rank(hits, [])).toEqual(hits);
});

test('scores stay between 0 and 1, best first', () => {
  const ranked = rank(
    [hit('x', 1, ['a', 'b']), ...hits],
    [
      { intent: 'a', confidence: 0.7 },
      { intent: 'b', confidence: 0.7 },
    ],
  );
  for (const [i, { score }] of ranked.entries()) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? 1);
  }
});

test('of nothing comes nothing', () => {
  expect(rank([], [{ intent: 'a', confidence: 1 }])).toEqual([]);
});
