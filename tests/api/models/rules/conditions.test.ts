import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Facts } from '../../../../api/models/rules/conditions.ts';
import { holds, keyed } from '../../../../api/models/rules/conditions.ts';
import { anyCondition, anyFacts } from './random.ts';

/** The same said slowly: word by word, one after the other. */
function slowly(conditions: Condition[], facts: Facts): boolean {
  for (const one of conditions) {
    let so = false;
    if ('hours' in one) so = !(facts[one.fact] / 3_600_000 < one.hours);
    else if (one.fact === 'words') {
      const text = facts.written.split(' ').filter(Boolean);
      for (const phrase of one.of) {
        const parts = keyed(phrase).split(' ').filter(Boolean);
        for (let at = 0; at < text.length; at++)
          if (parts.length > 0 && parts.every((part, next) => text[at + next] === part)) so = true;
      }
    } else
      for (const value of one.of) if (value === (facts[one.fact] === null ? '' : facts[one.fact])) so = true;
    if (so && !one.is) return false;
    if (!so && one.is) return false;
  }
  return true;
}

test('conditions hold as somebody would find who looks at each by hand', () => {
  fc.assert(
    fc.property(fc.array(anyCondition, { maxLength: 4 }), anyFacts, (conditions, facts) => {
      expect(holds(conditions, facts)).toBe(slowly(conditions, facts));
    }),
    { numRuns: 4000 },
  );
});

const facts: Facts = {
  ...{ status: 'new', problemType: null, intent: null, language: 'ar', country: 'sa', method: null },
  ...{ priority: 'normal', assignee: null, channel: 'form', serviceLevel: null, organisation: null },
  ...{ age: 7_200_000, silence: 3_599_999, written: keyed('وبطاقتي رُفضت عند الدفع. Cards were declined') },
  ...{ team: null, against: new Map() },
};
const is = true;

test('words are found in any of their forms, whole and in their order', () => {
  const says = (...of: string[]) => holds([{ fact: 'words', is, of }], facts);
  expect(['بطاقة', 'البطاقات', 'card', 'CARD', 'رفضت', 'declined'].map((one) => says(one))).toEqual([
    ...[true, true, true, true, true, true],
  ]);
  expect([says('car'), says('declined cards'), says('…')]).toEqual([false, false, false]);
  expect(says('nothing', 'cards were declined')).toBe(true);
});

test('nobody and nothing are an empty value', () => {
  expect(holds([{ fact: 'assignee', is, of: [''] }], facts)).toBe(true);
  expect(holds([{ fact: 'problemType', is: false, of: ['card-declined'] }], facts)).toBe(true);
});

test('hours are over from the moment on at which they are', () => {
  expect(holds([{ fact: 'age', is, hours: 2 }], facts)).toBe(true);
  expect(holds([{ fact: 'silence', is, hours: 1 }], facts)).toBe(false);
  expect(holds([{ fact: 'silence', is: false, hours: 1 }], facts)).toBe(true);
});
