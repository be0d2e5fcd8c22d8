import { beforeEach, describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** What a question finds. */

export function matches(under: Under): void {
  describe('matching', () => {
    test('an unfinished last word is enough, an unfinished word before it is not', async () => {
      await under.engine.put([document('cb', 'en', { title: 'Chargeback rules' })]);
      expect(await under.slugs('charg', 'en')).toEqual(['cb']);
      expect(await under.slugs('rules charg', 'en')).toEqual(['cb']);
      expect(await under.slugs('chargeb nothing', 'en')).toEqual([]);
    });

    test('one letter may be wrong in a word of five and more', async () => {
      await under.engine.put([
        document('refund', 'en', { title: 'Refund' }),
        document('transfer', 'ar', { title: 'استرداد' }),
      ]);
      expect(await under.slugs('refumd ', 'en')).toEqual(['refund']);
      expect(await under.slugs('استرواد ')).toEqual(['transfer']);
    });

    test('no letter may be wrong in shorter words, numbers and codes', async () => {
      await under.engine.put([
        document('a', 'en', { title: 'bank 10486 do_not_honor', codes: ['900.100.300'] }),
      ]);
      for (const q of ['bonk ', '10487 ', 'do_not_honer ', '900.100.301 '])
        expect(await under.slugs(q, 'en')).toEqual([]);
    });

    test('finds codes whole', async () => {
      await under.engine.put([
        document('a', 'en', { codes: ['do_not_honor', '900.100.300', 'E-1042'] }),
        document('b', 'en', { codes: ['900.100.301'] }),
      ]);
      for (const q of ['do_not_honor', 'DO_NOT_HONOR', '900.100.300', '٩٠٠.١٠٠.٣٠٠', 'E-1042', 'e1042']) {
        expect(await under.slugs(q, 'en')).toEqual(['a']);
      }
    });

    test('a title counts for more than a body', async () => {
      await under.engine.put([
        document('body', 'en', { title: 'Something', body: 'refund' }),
        document('title', 'en', { title: 'Refund', body: 'something' }),
      ]);
      expect(await under.first('refund', 'en')).toBe('title');
    });

    test('all the words come before some of them', async () => {
      await under.engine.put([
        document('some', 'en', { title: 'Refund refund', summary: 'refund', body: 'refund refund' }),
        document('all', 'en', { title: 'Other', body: 'a refund to a closed account' }),
      ]);
      expect(await under.slugs('refund closed account', 'en')).toEqual(['all', 'some']);
    });

    test('a whole message finds what one part of it is about', async () => {
      await under.engine.put([
        document('card', 'ar', { title: 'البطاقة مرفوضة' }),
        document('fee', 'ar', { title: 'الرسوم' }),
      ]);
      const message =
        'السلام عليكم كنت اليوم في السوق مع عائلتي وحاولت شراء ملابس للأولاد ولكن البطاقة ظهرت مرفوضة وأحرجت أمام الناس';
      expect(await under.first(message)).toBe('card');
    });

    test('nothing is found by nothing', async () => {
      await under.engine.put([document('a', 'en', { title: 'Refund' })]);
      for (const q of ['', '   ', '?!', 'the', '\u200F'])
        expect(await under.search({ q, locale: 'en', limit: 10 })).toMatchObject({
          matches: [],
          total: 0,
        });
    });
  });
}

export function knowsOtherNames(under: Under): void {
  describe('other names for the same thing', () => {
    const names = ['OTP', 'رمز التحقق', 'one-time password', 'كود التفعيل', 'ramz el ta7a2o2'];
    test.each(names.flatMap((written) => names.map((asked) => [written, asked])))(
      '%s is found by %s',
      async (written, asked) => {
        await under.engine.put([
          document('otp', 'ar', { title: written }),
          document('other', 'ar', { title: 'الرسوم' }),
        ]);
        expect(await under.first(asked)).toBe('otp');
      },
    );

    test('an ambiguous name is taken for the thing only beside another word of the field', async () => {
      await under.engine.put([document('mada', 'en', { title: 'mada' })]);
      expect(await under.slugs('مدى')).toEqual([]);
      expect(await under.slugs('دفع مدى')).toEqual(['mada']);
    });

    test('a query may mix the scripts', async () => {
      await under.engine.put([
        document('apple', 'ar', { title: 'Apple Pay مرفوض' }),
        document('other', 'ar', { title: 'مرفوض' }),
      ]);
      expect(await under.first('apple pay مرفوض')).toBe('apple');
    });
  });
}

export function leavesWhatIsInPassing(under: Under): void {
  describe('what holds one word of many in passing', () => {
    const q = 'refund never reached my wallet';
    beforeEach(() =>
      under.engine.put([
        document('refund', 'en', { title: 'The refund never reached my wallet' }),
        document('passing', 'en', {
          title: 'Opening hours',
          body: 'Bring your papers. Also your wallet.',
          intents: ['hours'],
        }),
      ]),
    );
    const found = async (more: object) =>
      (await under.search({ q, locale: 'en', limit: 10, ...more })).matches.map(({ slug }) => slug);

    test('is not found beside what holds them all, and not counted', async () => {
      expect(await found({})).toEqual(['refund']);
      expect(await under.search({ q, locale: 'en', limit: 10 })).toMatchObject({
        total: 1,
        problemTypes: new Map([['bank-declines', 1]]),
      });
    });

    test('is found if it is about what was asked, or if the rest may not do', async () => {
      expect(await found({ intents: ['hours'] })).toEqual(['refund', 'passing']);
      expect(await found({ passing: true })).toEqual(['refund', 'passing']);
      expect((await under.find({ q: `${q} -never`, locale: 'en' })).hits.map(({ slug }) => slug)).toEqual([
        'passing',
      ]);
    });
  });
}

export function obeysOperators(under: Under): void {
  describe('operators', () => {
    beforeEach(() =>
      under.engine.put([
        document('sent', 'en', { title: 'Money sent to the wrong person' }),
        document('person', 'en', { title: 'The wrong card', body: 'sent in person with money' }),
      ]),
    );
    const found = async (q: string) => (await under.find({ q, locale: 'en' })).hits.map(({ slug }) => slug);

    test('words in quotes must stand together, if they do anywhere', async () => {
      expect(await found('"wrong person"')).toEqual(['sent']);
      expect((await found('"person money"')).toSorted()).toEqual(['person', 'sent']);
    });

    test('in a message quotes and dashes are punctuation, however short it is', async () => {
      const all = ['person', 'sent'];
      const long = 'It says "wrong person" -card and I never sent money to anybody, what now';
      expect((await found(long)).toSorted()).toEqual(all);
      const { hits } = await under.find({ q: '"wrong person" -card', message: true, locale: 'en' });
      expect(hits.map(({ slug }) => slug).toSorted()).toEqual(all);
    });

    test('a word after a minus must not be there', async () => {
      expect(await found('wrong -card')).toEqual(['sent']);
      expect((await found('wrong - card'))[0]).toBe('person');
    });
  });
}

export function followsWhatItIsAbout(under: Under): void {
  describe('what a query is about', () => {
    test('brings articles that hold none of its words, after those that do', async () => {
      await under.engine.put([
        document('words', 'en', { title: 'Gone' }),
        document('about', 'en', { title: 'Theft', intents: ['stolen'] }),
      ]);
      const { matches } = await under.search({
        q: 'gone',
        locale: 'en',
        intents: ['stolen'],
        limit: 10,
      });
      expect(matches.map(({ slug }) => slug)).toEqual(['words', 'about']);
      expect(matches[1]?.score).toBe(0);
    });
  });
}
