import { expect, test } from 'vitest';
import type { Match } from '../../search/engine.ts';
import { rank } from '../../search/rank.ts';

const match = (slug: string, score: number, intents: string[], codes: string[] = []): Match => ({
  slug,
  locale: 'en',
  score,
  problemType: 'bank-declines',
  audience: 'consumer',
  intents,
  codes,
});
const matches = [match('first', 1, ['a']), match('second', 0.8, ['b']), match('third', 0.1, ['c'], ['51'])];
const order = (signals: Parameters<typeof rank>[1]) => rank(matches, signals).map(({ match }) => match.slug);

test('an article about the likely intent passes one that matches a little better', () => {
  expect(order({ guesses: [{ intent: 'b', confidence: 0.6 }] })).toEqual(['second', 'first', 'third']);
});

test('a guess moves nothing', () => {
  expect(order({ guesses: [{ intent: 'c', confidence: 0.09 }] })).toEqual(['first', 'second', 'third']);
  expect(order({ guesses: [] })).toEqual(['first', 'second', 'third']);
});

test('an article about a code that is named stands first', () => {
  expect(order({ guesses: [], codes: ['51'] })[0]).toBe('third');
});

test('of two alike the one that has helped more stands first', () => {
  const alike = [match('unread', 1, []), match('helpful', 1, [])];
  const helped = new Map([['helpful', 0.9]]);
  expect(rank(alike, { guesses: [], helped })[0]?.match.slug).toBe('helpful');
});

test('scores stay between 0 and 1, best first, and say why', () => {
  const guesses = ['a', 'b'].map((intent) => ({ intent, confidence: 0.7 }));
  const ranked = rank([match('x', 1, ['a', 'b']), ...matches], { guesses, helped: new Map([['x', 1]]) });
  for (const [i, { score, why }] of ranked.entries()) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? 1);
    for (const part of Object.values(why)) expect(part).toBeLessThanOrEqual(1);
  }
});

test('of nothing comes nothing', () => {
  expect(rank([], { guesses: [{ intent: 'a', confidence: 1 }] })).toEqual([]);
});

test('an article about somebody whom nobody named answers only what no general one does', () => {
  const both = [match('general', 0.1, ['a']), match('of-iraq', 0.1, ['a', 'b'])];
  const isApart = ({ slug }: Match) => slug === 'of-iraq';
  const about = (intent: string) => {
    const ranked = rank(both, { guesses: [{ intent, confidence: 0.9 }], isApart });
    return ranked.map(({ match, why }) => [match.slug, why.about > 0]);
  };
  expect(about('a')).toEqual([
    ['general', true],
    ['of-iraq', false],
  ]);
  expect(about('b')).toEqual([
    ['of-iraq', true],
    ['general', false],
  ]);
});
