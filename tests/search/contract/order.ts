import { describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** What comes first of what is found. */

export function putsTheBestFirst(under: Under): void {
  describe('the order', () => {
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
