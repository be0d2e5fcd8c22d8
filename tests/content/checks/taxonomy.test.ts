import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { checkType } from '../../../content/checks/taxonomy.ts';
import { loadTaxonomy } from '../../../content/taxonomy.ts';

const all = loadTaxonomy(contentFolder);
const [first, second] = all;

test('our problem types can be told apart and are named in both languages', () => {
  expect(all.flatMap((type) => checkType(type, all))).toEqual([]);
});

test('a name that is another’s, a language that is missing, an intent that is another’s', () => {
  if (!first || !second) throw new Error('no types');
  const fields = (type: typeof first) => checkType(type, all).map(({ at }) => at?.join('.'));
  expect(fields({ ...first, name: second.name })).toEqual(['name.ar', 'name.en']);
  expect(fields({ ...first, name: { en: 'دفع', ar: 'دفع' } })).toEqual(['name']);
  const count = first.intents.length;
  expect(fields({ ...first, intents: [...first.intents, ...second.intents.slice(0, 1)] })).toEqual([
    `intents.${count}.id`,
  ]);
});
