import { beforeEach, describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** What is left out, though words of it were asked for. */

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
