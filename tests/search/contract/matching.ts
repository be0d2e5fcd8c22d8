import { describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** Which words do for which. */

export function matches(under: Under): void {
  describe('matching', () => {
    test('an unfinished last word is enough, an unfinished word before it is not', async () => {
      await under.engine.put([document('cb', 'en', { title: 'Chargeback rules' })]);
      expect(await under.slugs('charg', 'en')).toEqual(['cb']);
      expect(await under.slugs('rules charg', 'en')).toEqual(['cb']);
      expect(await under.slugs('chargeb nothing', 'en')).toEqual([]);
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

export function forgivesSlips(under: Under): void {
  describe('slips', () => {
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
  });
}
