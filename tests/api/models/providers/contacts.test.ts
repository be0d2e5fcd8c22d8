import { expect, test } from 'vitest';
import {
  contactsIn,
  contactsNamed,
  countriesWithNumbers,
} from '../../../../api/models/providers/contacts.ts';

test('everybody of a country has a number or a page', () => {
  for (const { id } of countriesWithNumbers('ar'))
    for (const { name, phones, page } of contactsIn(id, 'ar'))
      expect(phones.length > 0 || page !== null, name).toBe(true);
});

test('whoever is named is found by the names that people type, and a line against theft comes first', () => {
  for (const text of ['الراجحي سرقوا بطاقتي', 'al rajhi card stolen']) {
    const [first] = contactsNamed(text, 'en').filter(({ country }) => country.id === 'sa');
    expect(first?.phones[0]?.number, text).toBe('8001244455');
  }
});

test('a text that names nobody has no number', () => {
  for (const text of ['my card was stolen', 'constructor', ''])
    expect(contactsNamed(text, 'en'), text).toEqual([]);
});
