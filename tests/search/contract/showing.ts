import { describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** What readers see of what was found. */

export function givesResults(under: Under): void {
  describe('results', () => {
    test("come once an article, in the reader's language where there is one, and marked where there is not", async () => {
      await under.engine.put([
        document('both', 'ar', { title: 'Apple Pay بالعربية' }),
        document('both', 'en', { title: 'Apple Pay in English' }),
        document('only', 'en', { title: 'Apple Pay in English' }),
      ]);
      const { hits, total } = await under.find({ q: 'apple pay', locale: 'ar' });
      expect(hits.map(({ slug, locale }) => [slug, locale])).toEqual([
        ['both', 'ar'],
        ['only', 'en'],
      ]);
      expect(total).toBe(2);
    });

    test('keep to the problem type and audience asked for', async () => {
      await under.engine.put([
        document('a', 'en', { title: 'Refund' }),
        document('b', 'en', { title: 'Refund', problemType: 'refunds-and-disputes' }),
        document('c', 'en', { title: 'Refund', problemType: 'refunds-and-disputes', audience: 'merchant' }),
      ]);
      const found = async (filters: object) =>
        (await under.find({ q: 'refund', locale: 'en', ...filters })).hits.map(({ slug }) => slug).toSorted();
      expect(await found({ problemType: 'refunds-and-disputes' })).toEqual(['b', 'c']);
      expect(await found({ audience: 'consumer' })).toEqual(['a', 'b']);
      expect(await found({ problemType: 'refunds-and-disputes', audience: 'merchant' })).toEqual(['c']);
    });
  });
}

export function givesPages(under: Under): void {
  describe('pages', () => {
    test('come without a gap or a repetition, scores from 1 down', async () => {
      await under.engine.put(
        Array.from({ length: 25 }, (_, i) =>
          document(`a${i}`, 'en', { title: 'Refund', body: 'word '.repeat(i) }),
        ),
      );
      const pages = await Promise.all(
        [0, 10, 20].map((offset) => under.find({ q: 'refund', locale: 'en', offset })),
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
}

export function counts(under: Under): void {
  describe('counts', () => {
    test('how many articles each problem type has, whichever is chosen', async () => {
      await under.engine.put([
        document('a', 'en', { title: 'Refund' }),
        document('a', 'ar', { title: 'Refund استرداد' }),
        document('b', 'en', { title: 'Refund', problemType: 'refunds-and-disputes' }),
      ]);
      const all = new Map(Object.entries({ 'bank-declines': 1, 'refunds-and-disputes': 1 }));
      const count = async (filter: object) =>
        (await under.search({ q: 'refund', locale: 'en', limit: 10, ...filter })).problemTypes;
      expect(await count({})).toEqual(all);
      expect(await count({ problemType: 'refunds-and-disputes' })).toEqual(all);
    });
  });
}

export function highlights(under: Under): void {
  describe('highlights', () => {
    test('mark the words as they are written, whatever form of them was asked for', async () => {
      await under.engine.put([document('a', 'ar', { title: 'رُفِضَت البطاقةُ', summary: 'لم يصل رمز التحقق' })]);
      const [hit] = (await under.find({ q: 'بطاقات otp', locale: 'ar' })).hits;
      expect(hit?.title).toBe('رُفِضَت <mark>البطاقةُ</mark>');
      expect(hit?.snippet).toBe('لم يصل <mark>رمز التحقق</mark>');
    });

    test('show the part of the body that matched when nothing above it did', async () => {
      await under.engine.put([
        document('a', 'en', {
          title: 'T',
          summary: 'S',
          body: `${'before '.repeat(100)}refund ${'after '.repeat(100)}`,
        }),
      ]);
      const [hit] = (await under.find({ q: 'refund', locale: 'en' })).hits;
      expect(hit?.snippet).toMatch(/^… (before )+<mark>refund<\/mark>( after)+ …$/);
      expect(hit?.snippet.length).toBeLessThan(260);
    });

    test('never let markup through', async () => {
      const evil = `<img src=x onerror="alert('1')"> refund & <script>refund</script>`;
      await under.engine.put([document('a', 'en', { title: evil, summary: evil, body: evil })]);
      const [hit] = (await under.find({ q: '<script>refund</script>', locale: 'en' })).hits;
      for (const html of [hit?.title, hit?.snippet]) {
        expect(html).toContain('<mark>refund</mark>');
        expect(html?.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
      }
    });
  });
}
