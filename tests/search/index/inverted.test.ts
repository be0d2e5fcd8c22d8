import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { Dictionary } from '../../../search/index/dictionary.ts';
import { Documents } from '../../../search/index/documents.ts';
import type { Sought } from '../../../search/index/inverted.ts';
import { Inverted } from '../../../search/index/inverted.ts';

type Text = { title: string[]; body: string[] };
type Document = Text & { id: string };

const boosts = { title: 3, body: 1 };

/** An index with the documents that it speaks of. */
class Index extends Inverted<keyof Text, Document> {
  readonly documents = new Documents<Document>();

  put(document: Document): void {
    this.take(document.id);
    this.add(this.documents.add(document), document);
  }

  take(id: string): void {
    const number = this.documents.number(id);
    const document = number === undefined ? undefined : this.documents.at(number);
    if (number === undefined || !document) return;
    this.remove(number, document);
    this.documents.remove(number);
  }
}
const open = () => new Index({ boosts, fields: (document: Document): Text => document }, new Dictionary());

const sought = (index: Index, terms: string[], unfinished = false): Sought[] =>
  terms.flatMap((term, at) =>
    index.matching(term, unfinished).map((entry) => ({ ...entry, words: new Set([at]) })),
  );
function found(index: Index, terms: string[], others: string[] = []) {
  const all: Record<string, { score: number; words: number }> = {};
  const further = sought(index, others).map((one) => ({ ...one, words: new Set([terms.length]) }));
  index.find(sought(index, terms), further, (number, score, words) => {
    all[index.documents.id(number) ?? ''] = { score, words };
  });
  return all;
}
const written = (index: Index, entries: { term: number; worth: number; spread: number }[]) =>
  entries.map((entry) => index.written(entry)).sort();

// Few words, so that documents share them.
const word = fc.constantFrom('pay', 'card', 'refund', 'رد', 'بطاقه', 'دفع', 'رمز', 'otp', '51');
const text: fc.Arbitrary<Text> = fc.record({
  title: fc.array(word, { maxLength: 4 }),
  body: fc.array(word, { maxLength: 12 }),
});

/** How many letters must be put in, taken out or changed to make one word of another. */
function lettersApart(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return lettersApart(a, b);
  return 1 + Math.min(lettersApart(a, b), lettersApart(a, other), lettersApart(one, b));
}

describe('an inverted index', () => {
  test('scores documents as MiniSearch does', () => {
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

  test('is the same after documents have come and gone as if they had never been there', () => {
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

  test('finds a document once, however many of its fields and terms match', () => {
    const index = open();
    index.put({ id: 'a', title: ['pay', 'card'], body: ['pay'] });
    const visited: number[] = [];
    index.find(sought(index, ['pay', 'card']), [], (number) => visited.push(number));
    expect(visited).toEqual([index.documents.number('a')]);
  });

  test('brings in no document for the further terms, which only add to what is found', () => {
    const index = open();
    index.put({ id: 'both', title: [], body: ['refund', 'card'] });
    index.put({ id: 'one', title: [], body: ['card'] });
    const alone = found(index, ['refund']);
    const both = found(index, ['refund'], ['card']);
    expect(Object.keys(both)).toEqual(['both']);
    expect(both.both?.words).toBe(2);
    expect(both.both?.score).toBeGreaterThan(alone.both?.score ?? Infinity);
  });

  test('counts words up to the sixty-fourth', () => {
    const index = open();
    const words = Array.from({ length: 64 }, (_, at) => `word${at}`);
    index.put({ id: 'a', title: [], body: words });
    expect(found(index, words).a?.words).toBe(64);
  });

  test('takes an unfinished term for the longer ones, worth less the longer they are', () => {
    const index = open();
    index.put({ id: 'a', title: [], body: ['pay', 'payer', 'payment', 'prepay'] });
    const entries = index.matching('pay', true);
    expect(written(index, entries)).toEqual(['pay', 'payer', 'payment']);
    const worth = new Map(entries.map((entry) => [index.written(entry), entry.worth]));
    expect(worth.get('pay')).toBe(1);
    expect(worth.get('payer')).toBeGreaterThan(worth.get('payment') ?? 1);
  });

  test('knows the terms that are one letter away, in either script', () => {
    const index = open();
    index.put({
      id: 'a',
      title: ['refund', 'refunds', 'refundable', 'fund'],
      body: ['استرداد', 'استراد', 'استبداد', 'رد'],
    });
    expect(written(index, index.near('refond'))).toEqual(['refund']);
    expect(written(index, index.near('refund'))).toEqual(['refunds']);
    expect(written(index, index.near('استرداد'))).toEqual(['استبداد', 'استراد']);
    expect(index.near('')).toEqual([]);
  });

  test('knows every term that is one letter away, and no other', () => {
    const short = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ه'), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(short, { minLength: 1, maxLength: 30 }), short, (terms, asked) => {
        const index = open();
        index.put({ id: 'a', title: [], body: terms });
        const near = terms.filter((term) => lettersApart(term, asked) === 1);
        expect(written(index, index.near(asked))).toEqual(near.sort());
      }),
    );
  });

  test('knows no term any more whose last document is gone', () => {
    const index = open();
    index.put({ id: 'a', title: ['refund'], body: [] });
    index.take('a');
    expect(index.has('refund')).toBe(false);
    expect(index.matching('ref', true)).toEqual([]);
    expect(index.near('refond')).toEqual([]);
    expect(index.documents.number('a')).toBeUndefined();
  });

  test('finds nothing of one query in the next', () => {
    const index = open();
    index.put({ id: 'a', title: ['refund'], body: [] });
    index.put({ id: 'b', title: ['card'], body: [] });
    const before = found(index, ['refund', 'card']);
    expect(Object.keys(found(index, ['card']))).toEqual(['b']);
    expect(found(index, ['refund', 'card'])).toEqual(before);
  });
});
