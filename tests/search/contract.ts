import { beforeEach, describe, expect, test } from 'vitest';
import type { Locale } from '../../api/ground/locale.ts';
import type { SearchDocument, SearchEngine } from '../../search/engine.ts';
import type { Find } from '../../search/find.ts';
import { createFind } from '../../search/find.ts';
import { Reader } from '../../search/text/reading.ts';
import type { FindConcepts, SynonymGroup } from '../../search/text/synonyms.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { Vocabulary } from '../../search/vocabulary.ts';

/** Opens an empty engine with these synonyms. */
export type Open = (concepts: FindConcepts) => Promise<SearchEngine>;

/** A document with what matters to a test, the rest being about nothing. */
export function document(slug: string, locale: Locale, fields: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: `${slug}_${locale}`,
    slug,
    locale,
    problemType: 'bank-declines',
    intents: [],
    codes: [],
    audience: 'consumer',
    title: '',
    summary: '',
    searchTerms: [],
    body: '',
    ...fields,
  };
}

const synonyms: SynonymGroup[] = [
  {
    id: 'otp',
    canonical: { en: 'OTP', ar: 'رمز التحقق' },
    en: ['one-time password'],
    ar: ['كود التفعيل'],
    arabizi: ['ramz el ta7a2o2'],
    ambiguous: [],
  },
  {
    id: 'mada',
    canonical: { en: 'mada', ar: 'مدى' },
    en: [],
    ar: ['بطاقة مدى'],
    arabizi: [],
    ambiguous: ['مدى'],
  },
  {
    id: 'pay',
    canonical: { en: 'pay', ar: 'دفع' },
    en: ['payment'],
    ar: [],
    arabizi: ['dafe3'],
    ambiguous: [],
  },
];

/** What every search engine must do, whatever is behind it. */
export function honoursTheContract(name: string, open: Open): void {
  describe(`${name} honours the contract`, () => {
    const concepts = openSynonyms(synonyms);
    let engine: SearchEngine;
    /** As readers see the engine, without any understanding of what they ask. */
    let find: Find;
    beforeEach(async () => {
      engine = await open(concepts);
      const vocabulary = new Vocabulary();
      find = createFind({
        engine,
        concepts,
        reader: new Reader(concepts),
        vocabulary,
        signals: () => ({ guesses: [] }),
      });
    });
    const slugs = async (q: string, locale: Locale = 'ar') =>
      (await engine.search({ q, locale, limit: 50 })).matches.map((match) => match.slug);
    const first = async (q: string, locale: Locale = 'ar') => (await slugs(q, locale))[0];

    describe('keeping documents', () => {
      test('finds what was put as soon as the promise is fulfilled', async () => {
        await engine.put([document('refund', 'en', { title: 'Where is my refund' })]);
        expect(await slugs('refund', 'en')).toEqual(['refund']);
      });

      test('puts a document wholly in place of the one with its id', async () => {
        await engine.put([document('a', 'en', { title: 'Refund', body: 'cheque' })]);
        await engine.put([document('a', 'en', { title: 'Chargeback' })]);
        expect(await slugs('refund cheque', 'en')).toEqual([]);
        expect(await slugs('chargeback', 'en')).toEqual(['a']);
        expect(await engine.count()).toBe(1);
      });

      test('is as it was when the same is put again, or what is not there removed', async () => {
        const refund = document('refund', 'en', { title: 'Refund' });
        await engine.put([refund]);
        await engine.put([refund]);
        await engine.remove(['nowhere_en']);
        expect(await slugs('refund', 'en')).toEqual(['refund']);
        await engine.remove(['refund_en']);
        expect(await slugs('refund', 'en')).toEqual([]);
        expect(await engine.count()).toBe(0);
      });

      test('replaces everything, readers seeing the old or the new and never nothing', async () => {
        await engine.put([document('old', 'en', { title: 'Refund' })]);
        const replaced = engine.replaceAll([document('new', 'en', { title: 'Refund' })]);
        expect(await slugs('refund', 'en')).toHaveLength(1);
        await replaced;
        expect(await slugs('refund', 'en')).toEqual(['new']);
      });

      test('keeps what was put while everything was being replaced', async () => {
        const replaced = engine.replaceAll([document('new', 'en', { title: 'Refund' })]);
        const put = engine.put([document('late', 'en', { title: 'Refund later' })]);
        await Promise.all([replaced, put]);
        expect((await slugs('refund', 'en')).toSorted()).toEqual(['late', 'new']);
      });
    });

    describe('Arabic as it is written and as it is asked', () => {
      const rows: [string, string, string][] = [
        ['hamza', 'إلغاء الأمر', 'الغاء الامر'],
        ['hamza on its seat', 'مسؤول الدائرة', 'مسوول الدايره'],
        ['ة and ه', 'بطاقة مصرفية', 'بطاقه مصرفيه'],
        ['ى and ي', 'مستشفى', 'مستشفي'],
        ['tatweel', 'الدفع', 'الدفـــع'],
        ['vowel marks', 'الدفع', 'الدَّفْعُ'],
        ['without ال', 'الدفع', 'دفع'],
        ['with ال', 'دفع', 'الدفع'],
        ['وال', 'الدفع', 'والدفع'],
        ['بال', 'البطاقة', 'بالبطاقة'],
        ['لل', 'الدفع', 'للدفع'],
        ['Persian ی and ک', 'بنكي', 'بنکی'],
        ['Arabic digits', 'خطأ 51', 'خطأ ٥١'],
        ['Persian digits', 'خطأ 51', 'خطأ ۵۱'],
        ['bidi marks', 'الدفع', '\u200Fالدفع\u200E'],
        ['a zero-width mark inside', 'الدفع', 'ال\u200Cدفع'],
        ['presentation forms', 'لا سلام', 'ﻻ سلام'],
        ['plural', 'بطاقة', 'بطاقات'],
        ['possessive', 'بطاقة', 'بطاقتي'],
        ['broken plural', 'فاتورة', 'فواتير'],
        ['two words, detected as Persian elsewhere', 'كرتون مطبوعات', 'كرتون مطبوعات'],
        ['two words, detected as Urdu elsewhere', 'البطاقة مرفوضة', 'بطاقتي مرفوضة'],
      ];
      test.each(rows)('%s: %s is found by %s', async (_, written, asked) => {
        await engine.put([
          document('that', 'ar', { title: written }),
          document('other', 'ar', { title: 'شيء غيره تماما' }),
        ]);
        expect(await slugs(asked)).toEqual(['that']);
      });
      test.each(rows)('%s: the other way round too', async (_, asked, written) => {
        await engine.put([
          document('that', 'ar', { title: written }),
          document('other', 'ar', { title: 'شيء غيره تماما' }),
        ]);
        expect(await slugs(asked)).toEqual(['that']);
      });
    });

    describe('matching', () => {
      test('an unfinished last word is enough, an unfinished word before it is not', async () => {
        await engine.put([document('cb', 'en', { title: 'Chargeback rules' })]);
        expect(await slugs('charg', 'en')).toEqual(['cb']);
        expect(await slugs('rules charg', 'en')).toEqual(['cb']);
        expect(await slugs('chargeb nothing', 'en')).toEqual([]);
      });

      test('one letter may be wrong in a word of five and more', async () => {
        await engine.put([
          document('refund', 'en', { title: 'Refund' }),
          document('transfer', 'ar', { title: 'استرداد' }),
        ]);
        expect(await slugs('refumd ', 'en')).toEqual(['refund']);
        expect(await slugs('استرواد ')).toEqual(['transfer']);
      });

      test('no letter may be wrong in shorter words, numbers and codes', async () => {
        await engine.put([document('a', 'en', { title: 'bank 10486 do_not_honor', codes: ['900.100.300'] })]);
        for (const q of ['bonk ', '10487 ', 'do_not_honer ', '900.100.301 '])
          expect(await slugs(q, 'en')).toEqual([]);
      });

      test('finds codes whole', async () => {
        await engine.put([
          document('a', 'en', { codes: ['do_not_honor', '900.100.300', 'E-1042'] }),
          document('b', 'en', { codes: ['900.100.301'] }),
        ]);
        for (const q of ['do_not_honor', 'DO_NOT_HONOR', '900.100.300', '٩٠٠.١٠٠.٣٠٠', 'E-1042', 'e1042']) {
          expect(await slugs(q, 'en')).toEqual(['a']);
        }
      });

      test('a title counts for more than a body', async () => {
        await engine.put([
          document('body', 'en', { title: 'Something', body: 'refund' }),
          document('title', 'en', { title: 'Refund', body: 'something' }),
        ]);
        expect(await first('refund', 'en')).toBe('title');
      });

      test('all the words come before some of them', async () => {
        await engine.put([
          document('some', 'en', { title: 'Refund refund', summary: 'refund', body: 'refund refund' }),
          document('all', 'en', { title: 'Other', body: 'a refund to a closed account' }),
        ]);
        expect(await slugs('refund closed account', 'en')).toEqual(['all', 'some']);
      });

      test('a whole message finds what one part of it is about', async () => {
        await engine.put([
          document('card', 'ar', { title: 'البطاقة مرفوضة' }),
          document('fee', 'ar', { title: 'الرسوم' }),
        ]);
        const message =
          'السلام عليكم كنت اليوم في السوق مع عائلتي وحاولت شراء ملابس للأولاد ولكن البطاقة ظهرت مرفوضة وأحرجت أمام الناس';
        expect(await first(message)).toBe('card');
      });

      test('nothing is found by nothing', async () => {
        await engine.put([document('a', 'en', { title: 'Refund' })]);
        for (const q of ['', '   ', '?!', 'the', '\u200F'])
          expect(await engine.search({ q, locale: 'en', limit: 10 })).toMatchObject({
            matches: [],
            total: 0,
          });
      });
    });

    describe('other names for the same thing', () => {
      const names = ['OTP', 'رمز التحقق', 'one-time password', 'كود التفعيل', 'ramz el ta7a2o2'];
      test.each(names.flatMap((written) => names.map((asked) => [written, asked])))(
        '%s is found by %s',
        async (written, asked) => {
          await engine.put([
            document('otp', 'ar', { title: written }),
            document('other', 'ar', { title: 'الرسوم' }),
          ]);
          expect(await first(asked)).toBe('otp');
        },
      );

      test('an ambiguous name is taken for the thing only beside another word of the field', async () => {
        await engine.put([document('mada', 'en', { title: 'mada' })]);
        expect(await slugs('مدى')).toEqual([]);
        expect(await slugs('دفع مدى')).toEqual(['mada']);
      });

      test('a query may mix the scripts', async () => {
        await engine.put([
          document('apple', 'ar', { title: 'Apple Pay مرفوض' }),
          document('other', 'ar', { title: 'مرفوض' }),
        ]);
        expect(await first('apple pay مرفوض')).toBe('apple');
      });
    });

    describe('results', () => {
      test("come once an article, in the reader's language where there is one, and marked where there is not", async () => {
        await engine.put([
          document('both', 'ar', { title: 'Apple Pay بالعربية' }),
          document('both', 'en', { title: 'Apple Pay in English' }),
          document('only', 'en', { title: 'Apple Pay in English' }),
        ]);
        const { hits, total } = await find({ q: 'apple pay', locale: 'ar' });
        expect(hits.map(({ slug, locale }) => [slug, locale])).toEqual([
          ['both', 'ar'],
          ['only', 'en'],
        ]);
        expect(total).toBe(2);
      });

      test('keep to the problem type and audience asked for', async () => {
        await engine.put([
          document('a', 'en', { title: 'Refund' }),
          document('b', 'en', { title: 'Refund', problemType: 'refunds-and-disputes' }),
          document('c', 'en', { title: 'Refund', problemType: 'refunds-and-disputes', audience: 'merchant' }),
        ]);
        const found = async (filters: object) =>
          (await find({ q: 'refund', locale: 'en', ...filters })).hits.map(({ slug }) => slug).toSorted();
        expect(await found({ problemType: 'refunds-and-disputes' })).toEqual(['b', 'c']);
        expect(await found({ audience: 'consumer' })).toEqual(['a', 'b']);
        expect(await found({ problemType: 'refunds-and-disputes', audience: 'merchant' })).toEqual(['c']);
      });

      test('come in pages without a gap or a repetition, scores from 1 down', async () => {
        await engine.put(
          Array.from({ length: 25 }, (_, i) =>
            document(`a${i}`, 'en', { title: 'Refund', body: 'word '.repeat(i) }),
          ),
        );
        const pages = await Promise.all(
          [0, 10, 20].map((offset) => find({ q: 'refund', locale: 'en', offset })),
        );
        const hits = pages.flatMap((page) => page.hits);
        expect(new Set(hits.map(({ slug }) => slug)).size).toBe(25);
        expect(pages.map(({ total }) => total)).toEqual([25, 25, 25]);
        for (const [i, { score }] of hits.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1);
        }
      });
    });

    describe('what holds one word of many in passing', () => {
      const q = 'refund never reached my wallet';
      beforeEach(() =>
        engine.put([
          document('refund', 'en', { title: 'The refund never reached my wallet' }),
          document('passing', 'en', {
            title: 'Opening hours',
            body: 'Bring your papers. Also your wallet.',
            intents: ['hours'],
          }),
        ]),
      );
      const found = async (more: object) =>
        (await engine.search({ q, locale: 'en', limit: 10, ...more })).matches.map(({ slug }) => slug);

      test('is not found beside what holds them all, and not counted', async () => {
        expect(await found({})).toEqual(['refund']);
        expect(await engine.search({ q, locale: 'en', limit: 10 })).toMatchObject({
          total: 1,
          problemTypes: new Map([['bank-declines', 1]]),
        });
      });

      test('is found if it is about what was asked, or if the rest may not do', async () => {
        expect(await found({ intents: ['hours'] })).toEqual(['refund', 'passing']);
        expect(await found({ passing: true })).toEqual(['refund', 'passing']);
        expect((await find({ q: `${q} -never`, locale: 'en' })).hits.map(({ slug }) => slug)).toEqual([
          'passing',
        ]);
      });
    });

    describe('operators', () => {
      beforeEach(() =>
        engine.put([
          document('sent', 'en', { title: 'Money sent to the wrong person' }),
          document('person', 'en', { title: 'The wrong card', body: 'sent in person with money' }),
        ]),
      );
      const found = async (q: string) => (await find({ q, locale: 'en' })).hits.map(({ slug }) => slug);

      test('words in quotes must stand together, if they do anywhere', async () => {
        expect(await found('"wrong person"')).toEqual(['sent']);
        expect((await found('"person money"')).toSorted()).toEqual(['person', 'sent']);
      });

      test('in a message quotes and dashes are punctuation, however short it is', async () => {
        const all = ['person', 'sent'];
        const long = 'It says "wrong person" -card and I never sent money to anybody, what now';
        expect((await found(long)).toSorted()).toEqual(all);
        const { hits } = await find({ q: '"wrong person" -card', message: true, locale: 'en' });
        expect(hits.map(({ slug }) => slug).toSorted()).toEqual(all);
      });

      test('a word after a minus must not be there', async () => {
        expect(await found('wrong -card')).toEqual(['sent']);
        expect((await found('wrong - card'))[0]).toBe('person');
      });
    });

    describe('what a query is about', () => {
      test('brings articles that hold none of its words, after those that do', async () => {
        await engine.put([
          document('words', 'en', { title: 'Gone' }),
          document('about', 'en', { title: 'Theft', intents: ['stolen'] }),
        ]);
        const { matches } = await engine.search({ q: 'gone', locale: 'en', intents: ['stolen'], limit: 10 });
        expect(matches.map(({ slug }) => slug)).toEqual(['words', 'about']);
        expect(matches[1]?.score).toBe(0);
      });
    });

    describe('counts', () => {
      test('how many articles each problem type has, whichever is chosen', async () => {
        await engine.put([
          document('a', 'en', { title: 'Refund' }),
          document('a', 'ar', { title: 'Refund استرداد' }),
          document('b', 'en', { title: 'Refund', problemType: 'refunds-and-disputes' }),
        ]);
        const all = new Map(Object.entries({ 'bank-declines': 1, 'refunds-and-disputes': 1 }));
        const count = async (filter: object) =>
          (await engine.search({ q: 'refund', locale: 'en', limit: 10, ...filter })).problemTypes;
        expect(await count({})).toEqual(all);
        expect(await count({ problemType: 'refunds-and-disputes' })).toEqual(all);
      });
    });

    describe('highlights', () => {
      test('mark the words as they are written, whatever form of them was asked for', async () => {
        await engine.put([document('a', 'ar', { title: 'رُفِضَت البطاقةُ', summary: 'لم يصل رمز التحقق' })]);
        const [hit] = (await find({ q: 'بطاقات otp', locale: 'ar' })).hits;
        expect(hit?.title).toBe('رُفِضَت <mark>البطاقةُ</mark>');
        expect(hit?.snippet).toBe('لم يصل <mark>رمز التحقق</mark>');
      });

      test('show the part of the body that matched when nothing above it did', async () => {
        await engine.put([
          document('a', 'en', {
            title: 'T',
            summary: 'S',
            body: `${'before '.repeat(100)}refund ${'after '.repeat(100)}`,
          }),
        ]);
        const [hit] = (await find({ q: 'refund', locale: 'en' })).hits;
        expect(hit?.snippet).toMatch(/^… (before )+<mark>refund<\/mark>( after)+ …$/);
        expect(hit?.snippet.length).toBeLessThan(260);
      });

      test('never let markup through', async () => {
        const evil = `<img src=x onerror="alert('1')"> refund & <script>refund</script>`;
        await engine.put([document('a', 'en', { title: evil, summary: evil, body: evil })]);
        const [hit] = (await find({ q: '<script>refund</script>', locale: 'en' })).hits;
        for (const html of [hit?.title, hit?.snippet]) {
          expect(html).toContain('<mark>refund</mark>');
          expect(html?.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
        }
      });
    });
  });
}
