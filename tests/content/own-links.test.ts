import { expect, test } from 'vitest';
import { articlesNamedIn, ownPlace } from '../../content/own-links.ts';

test.each([
  ['article:otp-missing#h-steps', '/articles/otp-missing#h-steps'],
  ['letter:atm-no-cash', '/letters/atm-no-cash'],
  ['limits:sa', '/limits/sa'],
  ['limits:sa/atm', '/limits?country=sa&case=atm'],
  ['limits:atm', '/limits?case=atm'],
  ['limits:fr', undefined],
  ['limits:atm/sa', undefined],
  ['limits:sa/atm/atm', undefined],
  ['https://example.com/letter:x', undefined],
  ['letter:', undefined],
])('%s leads to %s', (href, place) => {
  expect(ownPlace(href)).toBe(place);
});

test('an article is named by a link of ours, and by its address wherever it is read', () => {
  const words = '[x](article:one#h-a) https://h.example/en/articles/Two, /ar/studio/three and article four';
  expect(articlesNamedIn(words)).toEqual(['one', 'two', 'three']);
});
