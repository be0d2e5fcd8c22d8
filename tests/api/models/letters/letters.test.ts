import { expect, test } from 'vitest';
import { locales } from '../../../../api/ground/locale.ts';
import {
  letterCard,
  letterCards,
  letterPage,
  lettersOfCase,
  lettersOfCode,
} from '../../../../api/models/letters/letters.ts';
import { inheritedNames } from '../../../inherited-names.ts';

test('each letter has a page in both languages, the reader’s first, with every field that stands in it', () => {
  for (const locale of locales)
    for (const { id } of letterCards(locale)) {
      const { fields, texts } = letterPage(id, locale);
      expect(
        texts.map((text) => text.locale),
        id,
      ).toEqual([locale, ...locales.filter((one) => one !== locale)]);
      for (const { subject, paragraphs } of texts) {
        const named = [subject, ...paragraphs]
          .flat()
          .flatMap((part) => ('field' in part ? [part.field] : []));
        expect(new Set(named), id).toEqual(new Set(fields.map((field) => field.id)));
      }
    }
});

test('a letter to an authority says how it is reached, and one of a shop which reasons it answers', () => {
  expect(letterPage('complaint-cbk', 'en')).toMatchObject({
    country: 'Kuwait',
    ask: { phones: [{ number: '1864444' }] },
  });
  expect(letterPage('evidence-fraud', 'en').codes.map(({ code }) => code)).toEqual(['10.4', '4837']);
  expect(letterPage('atm-no-cash', 'en')).toMatchObject({ country: null, ask: null, codes: [] });
});

test('when the time of a case is over one writes to the bank, and then to the authority of that country alone', () => {
  const ids = lettersOfCase('atm', 'sa', 'en').map(({ id }) => id);
  expect(ids).toEqual(['atm-no-cash', 'complaint-no-answer', 'complaint-sama']);
  expect(lettersOfCase('atm', 'ye', 'en').map(({ to }) => to)).toEqual(['bank', 'bank']);
});

test('a reason of a dispute leads to the evidence that answers it, and a refusal to none', () => {
  const ids = (code: string) => lettersOfCode(code, 'en').map(({ id }) => id);
  expect(ids('visa-dispute:13.1')).toEqual(['evidence-delivered']);
  expect(ids('iso8583:05')).toEqual([]);
});

test('a letter that there is not is not found', () => {
  for (const name of [...inheritedNames, 'nothing']) {
    expect(() => letterPage(name, 'en'), name).toThrow();
    expect(letterCard(name, 'en'), name).toBeNull();
  }
});

test('Latin words in an Arabic letter keep their order', () => {
  const { texts } = letterPage('evidence-fraud', 'ar');
  expect(JSON.stringify(texts[0])).toContain('\u20683-D Secure\u2069');
});
