import { expect, test } from 'vitest';
import { locales } from '../../api/ground/locale.ts';
import { addressees, fieldsIn, loadLetters, partsOf, sayings } from '../../content/letters.ts';
import { ours } from './folder.ts';

const { letters } = loadLetters(ours);

test('a text is words and fields in their order, and nothing of it is lost', () => {
  expect(partsOf('On {day} I paid {amount}.')).toEqual([
    { text: 'On ' },
    { field: 'day' },
    { text: ' I paid ' },
    { field: 'amount' },
    { text: '.' },
  ]);
  expect(partsOf('{name}')).toEqual([{ field: 'name' }]);
  for (const letter of letters)
    for (const locale of locales) {
      const words = sayings(letter)[locale];
      const again = partsOf(words).map((part) => ('field' in part ? `{${part.field}}` : part.text));
      expect(again.join('')).toBe(words);
    }
});

test('a field that stands in a text twice is one field', () => {
  expect(fieldsIn('{bank}, and {bank} again, {day}')).toEqual(['bank', 'day']);
});

test('a letter begins and ends as letters to its addressee do, signed by whoever sends it', () => {
  for (const letter of letters)
    for (const locale of locales) expect(letter.body[locale].trim(), letter.id).toMatch(/\{name\}[^.]*$/);
  expect(letters.find(({ id }) => id === 'atm-no-cash')?.body.en).toMatch(/^To \{bank\}\n\nDear/);
});

test('there are letters to everybody, to the authorities of six countries, and for each reason of a dispute that shops meet most', () => {
  expect(new Set(letters.map(({ to }) => to))).toEqual(new Set(addressees));
  expect(letters.flatMap(({ authority }) => authority?.country ?? [])).toEqual([
    'sa',
    'eg',
    'ae',
    'kw',
    'bh',
    'jo',
  ]);
  expect(letters.flatMap(({ codes }) => codes)).toEqual(
    expect.arrayContaining(
      ['10.4', '13.1', '13.3', '13.6', '12.6', '13.2'].map((code) => `visa-dispute:${code}`),
    ),
  );
});
