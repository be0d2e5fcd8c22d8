import { describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** What an engine keeps. */

export function keepsDocuments(under: Under): void {
  describe('keeping documents', () => {
    test('finds what was put as soon as the promise is fulfilled', async () => {
      await under.engine.put([document('refund', 'en', { title: 'Where is my refund' })]);
      expect(await under.slugs('refund', 'en')).toEqual(['refund']);
    });

    test('puts a document wholly in place of the one with its id', async () => {
      await under.engine.put([document('a', 'en', { title: 'Refund', body: 'cheque' })]);
      await under.engine.put([document('a', 'en', { title: 'Chargeback' })]);
      expect(await under.slugs('refund cheque', 'en')).toEqual([]);
      expect(await under.slugs('chargeback', 'en')).toEqual(['a']);
      expect(await under.engine.count()).toBe(1);
    });

    test('is as it was when the same is put again, or what is not there removed', async () => {
      const refund = document('refund', 'en', { title: 'Refund' });
      await under.engine.put([refund]);
      await under.engine.put([refund]);
      await under.engine.remove(['nowhere_en']);
      expect(await under.slugs('refund', 'en')).toEqual(['refund']);
      await under.engine.remove(['refund_en']);
      expect(await under.slugs('refund', 'en')).toEqual([]);
      expect(await under.engine.count()).toBe(0);
    });
  });
}

export function replacesThemAll(under: Under): void {
  describe('replacing all documents', () => {
    test('replaces everything, readers seeing the old or the new and never nothing', async () => {
      await under.engine.put([document('old', 'en', { title: 'Refund' })]);
      const replaced = under.engine.replaceAll([document('new', 'en', { title: 'Refund' })]);
      expect(await under.slugs('refund', 'en')).toHaveLength(1);
      await replaced;
      expect(await under.slugs('refund', 'en')).toEqual(['new']);
    });

    test('keeps what was put while everything was being replaced', async () => {
      const replaced = under.engine.replaceAll([document('new', 'en', { title: 'Refund' })]);
      const put = under.engine.put([document('late', 'en', { title: 'Refund later' })]);
      await Promise.all([replaced, put]);
      expect((await under.slugs('refund', 'en')).toSorted()).toEqual(['late', 'new']);
    });
  });
}
