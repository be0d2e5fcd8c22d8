import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inLots } from '../../../api/ground/lots.ts';

test('between two lots of work there is three times as long a rest', async () => {
  const lots: { began: number; ended: number }[] = [];
  await inLots(async () => {
    const began = performance.now();
    await setTimeout(20);
    lots.push({ began, ended: performance.now() });
    return lots.length < 3;
  });
  expect(lots).toHaveLength(3);
  for (const [at, { began, ended }] of lots.entries()) {
    const next = lots[at + 1];
    // A timer may ring a millisecond early.
    if (next) expect(next.began - ended).toBeGreaterThanOrEqual(3 * (ended - began) - 3);
  }
});
