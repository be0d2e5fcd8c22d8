import { expect, onTestFinished, test } from 'vitest';
import { edited, putEdits, untilEdited } from '../../content/edits.ts';
import { synonymGroup } from '../../content/synonyms.ts';

const folder = '/nowhere';
const group = (id: string, en: string[] = []) =>
  synonymGroup.parse({ id, category: 'concept', canonical: { en: id, ar: id }, en });
const written = [group('a'), group('b')];
const read = () => edited(folder, 'synonyms', written, synonymGroup);

function put(edits: Record<string, unknown>) {
  onTestFinished(() => putEdits(folder, new Map()));
  putEdits(folder, new Map([['synonyms', new Map(Object.entries(edits))]]));
}

test('an edit stands in place of what the file says, a new entry behind', () => {
  put({ b: group('b', ['bee']), constructor: group('constructor') });
  expect(read()).toEqual([group('a'), group('b', ['bee']), group('constructor')]);
});

test('what was taken out is not there, whether a file has it or not', () => {
  put({ a: null, c: null });
  expect(read()).toEqual([group('b')]);
});

test('an edit that no longer fits is left as the file has it', () => {
  put({ a: { id: 'a' }, c: 7 });
  expect(read()).toEqual(written);
});

test('what follows is worked out once, and anew after an edit', () => {
  let times = 0;
  const count = untilEdited(() => (times += 1));
  expect([count(folder), count(folder)]).toEqual([1, 1]);
  put({ a: group('a', ['ay']) });
  expect([count(folder), count(folder)]).toEqual([2, 2]);
});
