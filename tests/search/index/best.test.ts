import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Best } from '../../../search/index/best.ts';

const offers = fc.array(
  fc.record({ number: fc.nat({ max: 9 }), what: fc.nat({ max: 99 }), score: fc.constantFrom(0, 0.5, 1, 2) }),
);

test('the best of what is offered is kept, of two alike the first, and nothing of the query before', () => {
  const best = new Best();
  best.makeRoom(10);
  fc.assert(
    fc.property(offers, (offered) => {
      const expected = new Map<number, { what: number; score: number }>();
      for (const { number, what, score } of offered) {
        best.offer(number, what, score);
        if (score > (expected.get(number)?.score ?? -1)) expected.set(number, { what, score });
      }
      expect(best.highest()).toBe(Math.max(0, ...offered.map(({ score }) => score)));
      const kept = new Map<number, { what: number; score: number }>();
      best.empty((what, score, number) => kept.set(number, { what, score }));
      expect([...kept]).toEqual([...expected]);
    }),
  );
});
