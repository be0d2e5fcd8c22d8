import { expect, test } from 'vitest';
import { hashOf, hashOfText, verdict, wordsOf } from '../../../../api/models/articles/verdicts.ts';
import { words } from '../../articles.ts';

test.each([
  ['a', 'a', 'b', 'agreed'],
  ['a', 'b', 'a', 'unchanged'],
  ['a', undefined, undefined, 'take'],
  ['a', 'b', 'b', 'take'],
  ['a', 'b', 'c', 'conflict'],
  ['a', 'b', null, 'conflict'],
])('a file that says %s where %s stands and %s was imported: %s', (file, here, last, said) => {
  expect(verdict(file, here, last)).toBe(said);
});

test('the hash of a text is that of its words alone, as earlier imports wrote it', () => {
  const { title, summary, quickFix, searchTerms, body } = words('A');
  const more = { ...words('A'), bodyLine: 7 };
  expect(hashOfText(more)).toBe(hashOf([title, summary, quickFix, searchTerms, body]));
  expect(wordsOf(more)).toEqual(words('A'));
});
