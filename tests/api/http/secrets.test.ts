import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mustBeSeen, textsIn } from '../../../api/http/secrets.ts';
import { keeping } from '../../../api/privacy/kept.ts';

test('every text of a body is found under its path, however deep it stands', () => {
  expect(textsIn({ a: 'x', b: { c: ['y', 1, null, 'z'] } })).toEqual([
    ['a', 'x'],
    ['b.c.0', 'y'],
    ['b.c.3', 'z'],
  ]);
  let deep: unknown = 'bottom';
  for (let level = 0; level < 50_000; level++) deep = [deep];
  expect(textsIn(deep).map(([, text]) => text)).toEqual(['bottom']);
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      for (const [path, text] of textsIn(body))
        expect([typeof path, typeof text]).toEqual(['string', 'string']);
    }),
  );
});

test('ids that we make are no words', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(textsIn({ id })).toEqual([]);
    }),
  );
  expect(textsIn({ agent: 'aB3dE6gH1jK4mN7pQ0sT3vW6yZ9bC2eF' })).toEqual([]);
  expect(textsIn({ value: 'SA0380000000608010167519' })).toHaveLength(1);
});

test('what would be removed is named text by text, also a card that stands in two; what is kept is not', () => {
  const fields = (body: unknown, kept = keeping([])) => {
    try {
      mustBeSeen(body, kept);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  expect(fields({ text: 'Nothing at all' })).toBeUndefined();
  const own = keeping(['SA0380000000608010167519'], ['481516']);
  expect(fields({ text: 'The code is 481516, ours is SA0380000000608010167519' }, own)).toBeUndefined();
  expect(fields({ a: 'Card 4111 1111 1111 1111', b: { en: 'Fine' } })).toMatchObject({
    type: 'secrets',
    fields: { a: { en: 'Removed: card number.', ar: expect.stringContaining('يُحذف') } },
  });
  expect(fields({ subject: 'Card 4111 1111', message: '1111 1111 was declined' })).toMatchObject({
    fields: { subject: expect.anything(), message: expect.anything() },
  });
});
