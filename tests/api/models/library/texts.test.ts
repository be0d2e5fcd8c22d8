import { expect, test } from 'vitest';
import { mustHoldNoSecret, textsOf } from '../../../../api/models/library/texts.ts';
import { declined, written } from './library.ts';

test('texts are told by the way that leads to them, and lists line by line', () => {
  const entry = {
    id: 'a',
    name: { en: 'A', ar: 'أ' },
    words: ['x', 'y'],
    phones: [{ number: '1' }],
    none: [],
  };
  expect(Object.fromEntries(textsOf(entry))).toEqual({
    id: 'a',
    'name.en': 'A',
    'name.ar': 'أ',
    words: 'x\ny',
    'phones.0.number': '1',
  });
});

test('a secret is refused where it stands, and what was there before stays', () => {
  const before = { ...written(declined), note: { en: 'Card 4111 1111 1111 1111', ar: 'بطاقة' } };
  expect(() => mustHoldNoSecret(before, before)).not.toThrow();
  expect(() => mustHoldNoSecret(before, written(declined))).toThrow(
    expect.objectContaining({ fields: { 'document.note.en': expect.anything() } }),
  );
});
