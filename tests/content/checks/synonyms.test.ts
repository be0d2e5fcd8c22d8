import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { checkSynonyms } from '../../../content/checks/synonyms.ts';
import { loadSynonyms, synonymGroup } from '../../../content/synonyms.ts';

const group = (more: object) =>
  synonymGroup.parse({
    id: 'points',
    category: 'concept',
    canonical: { en: 'Loyalty points', ar: 'نقاط الولاء' },
    ...more,
  });
const all = loadSynonyms(contentFolder);
const found = (more: object) => checkSynonyms(group(more), all).map(({ message }) => message.en);

test('a group of words that nobody else has is in order', () => {
  expect(found({ en: ['reward points'], ar: ['نقاط المكافآت'] })).toEqual([]);
});

test('a word that is too short, does nothing or belongs to another group is told', () => {
  expect(found({ en: ['x'] })).toEqual(['“x” is too short to mean anything']);
  expect(found({ ambiguous: ['present'] })).toEqual(['“present” is no name of the group']);
  expect(found({ en: ['OTP'] })).toEqual(['“otp” stands in otp as well']);
  expect(found({ en: ['OTP'], ambiguous: ['otp'] })).toEqual([]);
});
