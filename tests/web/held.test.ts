import { expect, test } from 'vitest';
import { heldBody, isHeld, newSince } from '../../web/routes/[locale=locale]/desk/[number]/held.ts';

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
  const messages = [{ id: 6 }, { id: 7 }, { id: 8 }, { id: 9 }];
  expect(newSince(refused('unseen'), messages)).toEqual([{ id: 8 }, { id: 9 }]);
  for (const none of [refused('unseen', ''), refused('conflict'), null])
    expect(newSince(none, messages)).toEqual([]);
  expect([heldBody(refused('unseen')), heldBody(null)]).toEqual(['Words', '']);
});
