import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { checkPhrases } from '../../../content/checks/phrases.ts';
import { loadTaxonomy } from '../../../content/taxonomy.ts';

const taxonomy = loadTaxonomy(contentFolder);
const found = (id: string, texts: string[]) =>
  checkPhrases({ id, phrases: [{ variety: 'en', texts }] }, taxonomy).map(({ message }) => message.en);

test('phrases of an intent, or of none, are in order', () => {
  expect(found('generic-bank-decline', ['my bank said no', 'card refused'])).toEqual([]);
  expect(found('none', ['hello'])).toEqual([]);
});

test('phrases of no intent mislead, and one that stands twice is told', () => {
  expect(found('constructor', ['x'])).toEqual(['unknown intent constructor']);
  expect(found('none', ['hello', 'hello'])).toEqual(['“hello” stands twice']);
});
