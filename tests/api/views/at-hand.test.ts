import { expect, test } from 'vitest';
import { shownAtHand } from '../../../api/views/at-hand.ts';

test('an article has the letters that name it as theirs, and the limits of what the first is sent for', () => {
  const { letters, limits, countries } = shownAtHand('refund-not-arrived', '<li data-country="ly">', 'en');
  expect(letters.map(({ id }) => id)).toEqual(['refund-not-arrived']);
  expect(new Set(limits.map((limit) => limit.case))).toEqual(new Set(['refund']));
  // Those of its own words and those of the limits.
  expect(countries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['ly', ...limits.map(({ country }) => country.id)]),
  );
});

test('the limits of a letter to an authority are those of its country', () => {
  const { limits } = shownAtHand('complaint-to-sanadak-uae', '', 'ar');
  expect(new Set(limits.map(({ country }) => country.name))).toEqual(new Set(['الإمارات']));
});

test('an article without a letter has nothing of it', () => {
  expect(shownAtHand('otp-missing', '', 'en')).toEqual({
    countries: [],
    limits: [],
    contacts: [],
    letters: [],
  });
});
