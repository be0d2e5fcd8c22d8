import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import type { Text } from './few-words.ts';
import { boosts, found, open, sought } from './few-words.ts';

// Few words, so that documents share them.
const word = fc.constantFrom('pay', 'card', 'refund', 'رد', 'بطاقه', 'دفع', 'رمز', 'otp', '51');
const text: fc.Arbitrary<Text> = fc.record({
  title: fc.array(word, { maxLength: 4 }),
  body: fc.array(word, { maxLength: 12 }),
});

test('an index scores documents as MiniSearch does', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), fc.uniqueArray(word), (texts, terms) => {
      const index = open();
      const mini = new MiniSearch<{ id: string; title: string; body: string }>({
        fields: ['title', 'body'],
        tokenize: (joined) => joined.split(' ').filter(Boolean),
        processTerm: (term) => term,
      });
      for (const [at, { title, body }] of texts.entries()) {
        index.put({ id: `${at}`, title, body });
        mini.add({ id: `${at}`, title: title.join(' '), body: body.join(' ') });
      }
      const theirs = mini.search(terms.join(' '), { boost: boosts });
      const ours = found(index, terms);
      expect(Object.keys(ours)).toHaveLength(theirs.length);
      for (const { id, score, queryTerms } of theirs) {
        // MiniSearch multiplies by how many of the terms a document holds; here that is told beside the score.
        expect(ours[id]?.score).toBeCloseTo(score / queryTerms.length, 8);
        expect(ours[id]?.words).toBe(queryTerms.length);
      }
    }),
  );
});

test('an index is the same after documents have come and gone as if they had never been there', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (staying, going) => {
      const changed = open();
      for (const [at, one] of going.entries()) changed.put({ id: `going${at}`, ...one });
      for (const [at, one] of staying.entries()) {
        // Put twice, the first time as something else.
        changed.put({ id: `staying${at}`, ...(going[at] ?? one) });
        changed.take(`going${at}`);
        changed.put({ id: `staying${at}`, ...one });
      }
      for (const at of going.keys()) changed.take(`going${at}`);
      const fresh = open();
      for (const [at, one] of staying.entries()) fresh.put({ id: `staying${at}`, ...one });
      expect(changed.documents.size).toBe(staying.length);
      for (const term of ['pay', 'refund', 'رد', '51']) {
        expect(found(changed, [term])).toEqual(found(fresh, [term]));
        expect(changed.has(term)).toBe(fresh.has(term));
      }
    }),
  );
});

test('an index finds a document once, however many of its fields and terms match', () => {
  const index = open();
  index.put({ id: 'a', title: ['pay', 'card'], body: ['pay'] });
  const visited: number[] = [];
  index.find(sought(index, ['pay', 'card']), [], (number) => visited.push(number));
  expect(visited).toEqual([index.documents.number('a')]);
});

test('an index brings in no document for the further terms, which only add to what is found', () => {
  const index = open();
  index.put({ id: 'both', title: [], body: ['refund', 'card'] });
  index.put({ id: 'one', title: [], body: ['card'] });
  const alone = found(index, ['refund']);
  const both = found(index, ['refund'], ['card']);
  expect(Object.keys(both)).toEqual(['both']);
  expect(both.both?.words).toBe(2);
  expect(both.both?.score).toBeGreaterThan(alone.both?.score ?? Infinity);
});

test('an index counts words up to the sixty-fourth', () => {
  const index = open();
  const words = Array.from({ length: 64 }, (_, at) => `word${at}`);
  index.put({ id: 'a', title: [], body: words });
  expect(found(index, words).a?.words).toBe(64);
});

test('an index finds nothing of one query in the next', () => {
  const index = open();
  index.put({ id: 'a', title: ['refund'], body: [] });
  index.put({ id: 'b', title: ['card'], body: [] });
  const before = found(index, ['refund', 'card']);
  expect(Object.keys(found(index, ['card']))).toEqual(['b']);
  expect(found(index, ['refund', 'card'])).toEqual(before);
});
