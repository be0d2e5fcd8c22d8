import { expect, test } from 'vitest';
import { shareOf } from '../../../../api/models/articles/confidence.ts';

test('of nobody there is no share', () => expect(shareOf(0, 0)).toBeNull());

test('one "no" alone leaves nearly everything open, and hundreds hardly anything', () => {
  const one = shareOf(0, 1);
  expect(one?.low).toBe(0);
  expect(one?.high).toBeCloseTo(0.793, 3);
  const many = shareOf(800, 1000);
  expect(many?.low).toBeCloseTo(0.774, 3);
  expect(many?.high).toBeCloseTo(0.824, 3);
});

test('no share is below nothing or above all', () => {
  for (const [yes, all] of [
    [0, 3],
    [3, 3],
    [500, 500],
  ] as const) {
    const share = shareOf(yes, all);
    expect(share?.low).toBeGreaterThanOrEqual(0);
    expect(share?.high).toBeLessThanOrEqual(1);
  }
});
