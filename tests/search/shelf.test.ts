import { DidYouMean } from '../../search/did-you-mean.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKept, writeKept } from '../../api/understanding/kept-index.ts';
import type { EmbeddedEngine } from '../../search/embedded.ts';
import { openEmbedded } from '../../search/embedded.ts';
import type { SearchDocument } from '../../search/engine.ts';
import { openFamiliar } from '../../search/familiar.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { said } from '../../search/text/tokens.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { asking, document } from './contract/under.ts';

const concepts = openSynonyms([
  {
    id: 'otp',
    canonical: { en: 'otp', ar: 'رمز التحقق' },
    en: ['one time code'],
    ar: ['كود التفعيل'],
    arabizi: [],
    ambiguous: [],
  },
]);

/** Through a file, as from one life of the process to the next. */
async function again(engine: EmbeddedEngine): Promise<EmbeddedEngine> {
  const file = join(mkdtempSync(join(tmpdir(), 'hulool-kept-')), 'search-index');
  await writeKept(file, 'one', engine.keep());
  const kept = await readKept(file, 'one');
  const other = openEmbedded(concepts);
  if (kept) await other.takeUp(kept);
  return other;
}

async function filled(documents: SearchDocument[]): Promise<EmbeddedEngine> {
  const engine = openEmbedded(concepts);
  await engine.replaceAll(documents);
  return engine;
}

// Few words, so that articles share them and many are equally good; «Card» and «card» are one.
const word = fc.constantFrom(
  ...['card', 'Card', 'cards', 'refund', 'otp', 'one time code', 'declined', 'the'],
  ...['بطاقة', 'البطاقة', 'استرداد', 'كود التفعيل', 'رمز', 'مرفوضة', '51', 'do_not_honor'],
);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const written = fc
  .record({
    slug: fc.constantFrom('a', 'a-b', 'b', 'c', 'd', 'e'),
    locale: fc.constantFrom('ar' as const, 'en' as const),
    title: text,
    summary: text,
    body: text,
    searchTerms: fc.array(text, { maxLength: 2 }),
    intents: fc.uniqueArray(fc.constantFrom('lost', 'late'), { maxLength: 2 }),
    problemType: fc.constantFrom('refunds', 'bank-declines'),
    audience: fc.constantFrom('consumer' as const, 'merchant' as const),
  })
  .map(({ slug, locale, ...fields }) => document(slug, locale, fields));
const shelf = fc.uniqueArray(written, { selector: ({ id }) => id, maxLength: 12 });
const questions = [
  'card',
  'otp',
  'refund ca',
  'cxrd',
  'البطاقة مرفو',
  'استردد',
  'card 51 otp',
  're',
  'decilned',
];

/** All that can be asked of an engine; sums of the same numbers in another order differ in their last digits. */
async function answers(engine: EmbeddedEngine) {
  const vocabulary = new Vocabulary(openFamiliar([], [], []), engine.shelf);
  const all = questions.flatMap((q) => (['ar', 'en'] as const).map((locale) => ({ q, locale })));
  const told = await Promise.all(
    all.map(async ({ q, locale }) => ({
      q,
      found: await engine.search(asking(concepts, { q, locale, intents: ['late', 'lost'], limit: 20 })),
      titles: vocabulary.suggest(said(q), locale, 5),
      meant: new DidYouMean(vocabulary).correct(said(q)),
      typed: vocabulary.otherKeyboard(said(q))?.text,
    })),
  );
  const plain = JSON.stringify({ told, count: await engine.count() }, (_, value: unknown) =>
    value instanceof Map ? [...value].sort() : typeof value === 'number' ? Number(value.toFixed(9)) : value,
  );
  const parsed: unknown = JSON.parse(plain);
  return parsed;
}

const inOrder = (documents: SearchDocument[]) =>
  documents.toSorted((one, other) =>
    one.slug === other.slug ? (one.locale < other.locale ? -1 : 1) : one.slug < other.slug ? -1 : 1,
  );

describe('a shelf that was kept', () => {
  test('answers as a fresh one with the same documents does', async () => {
    await fc.assert(
      fc.asyncProperty(shelf, async (documents) => {
        const engine = await filled(inOrder(documents));
        expect(await answers(await again(engine))).toEqual(await answers(engine));
      }),
      { numRuns: 40 },
    );
  });

  test('answers so too after articles have been edited, published and withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(shelf, shelf, shelf, async (before, after, last) => {
        let engine = await filled(inOrder(before));
        // Over two lives: what was changed in the first is kept with the rest.
        for (const [now, then] of [[before, after] as const, [after, last] as const]) {
          engine = await again(engine);
          const staying = new Set(then.map(({ id }) => id));
          await engine.remove(now.map(({ id }) => id).filter((id) => !staying.has(id)));
          await engine.put(then);
        }
        const fresh = await answers(await filled(inOrder(last)));
        expect(await answers(engine)).toEqual(fresh);
        expect(await answers(await again(engine))).toEqual(fresh);
      }),
      { numRuns: 60 },
    );
  });
});

test('no word of an article that is gone is known any more, nor taken for what was meant', async () => {
  const gone = ['a', 'b', 'c'].map((slug) =>
    document(slug, 'en', { title: 'Chargeback', body: 'arbitration' }),
  );
  const engine = await filled(gone);
  const vocabulary = new Vocabulary(openFamiliar([], [], []), engine.shelf);
  expect(new DidYouMean(vocabulary).correct(said('chrgeback '))?.words.text).toBe('Chargeback ');
  expect(engine.shelf().isWritten('arbitration')).toBe(true);
  await engine.remove(gone.map(({ id }) => id));
  expect(new DidYouMean(vocabulary).correct(said('chrgeback '))).toBeUndefined();
  expect(engine.shelf().isWritten('arbitration')).toBe(false);
});
