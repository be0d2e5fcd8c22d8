import { expect, test } from 'vitest';
import { findQuoted } from '../../../api/ground/quoted.ts';

test('words are found past lines, emphasis and signs of direction, where they stand in the text itself', () => {
  const text = 'Within **90\ndays**, اتصل \u2068CODE\u2069 الآن.';
  const found = (quote: string) => {
    const at = findQuoted(text, quote);
    return at && text.slice(at.from, at.until);
  };
  expect(found('90 days')).toBe('90\ndays');
  expect(found(' اتصل CODE')).toBe('اتصل \u2068CODE');
  expect(found('91 days')).toBeUndefined();
  expect(found(' ** ')).toBeUndefined();
});
