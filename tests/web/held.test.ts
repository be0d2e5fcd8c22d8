import { expect, test } from 'vitest';
import { isHeld, seenBefore } from '../../web/routes/[locale=locale]/desk/[number]/held.ts';

const refused = (type: string, seen = '7') => ({
  problem: { type: `/api/docs#problem-${type}`, title: 'Held', status: 409 },
  typed: [['body', 'Words'] as [string, string], ['seen', seen] as [string, string]],
});

test('an answer is held where something was written that its author has not seen', () => {
  expect(isHeld(refused('unseen'))).toBe(true);
  expect(isHeld(refused('language'))).toBe(false);
  expect(isHeld(null)).toBe(false);
  expect(isHeld({})).toBe(false);
});

test('what came after the last message that its author had seen is new to them', () => {
  expect(seenBefore(refused('unseen'))).toBe(7);
  expect(seenBefore(refused('unseen', ''))).toBeUndefined();
  expect(seenBefore(refused('conflict'))).toBeUndefined();
  expect(seenBefore(null)).toBeUndefined();
});
