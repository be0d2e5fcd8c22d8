import { expect, test } from 'vitest';
import { incidentEnded } from '../../api/channels/mail/letters.ts';
import { openTestDesk } from './app.ts';

const plain = (html: string) => html.replaceAll(/<\/?mark>|&[a-z0-9#]+;/g, '');
const isWhole = (text: string) => /^(?:[^\u2066-\u2069]|\u2068[^\u2066-\u2069]*\u2069)*$/.test(text);
const outside = (text: string) => text.replaceAll(/\u2068[^\u2069]*\u2069/g, '');

test('what is found in Arabic sets Latin words, codes and numbers apart, also where a text is cut', async () => {
  const { ask, finder } = await openTestDesk();
  await finder.filled;
  let cut = 0;
  for (const q of [
    'RRN',
    'CVV',
    '3-D Secure',
    'Apple Pay',
    '*868*1#',
    'رسالة',
    'Visa',
    'PayPal',
    'SMS',
    'IBAN',
  ]) {
    const { hits } = await (await ask('GET', `/search?locale=ar&q=${encodeURIComponent(q)}`)).json();
    expect(hits.length, q).toBeGreaterThan(0);
    for (const { title, snippet, locale } of hits.filter((hit: { locale: string }) => hit.locale === 'ar'))
      for (const text of [plain(title), plain(snippet)]) {
        if (text.includes('…')) cut++;
        expect(isWhole(text), `${locale} ${text}`).toBe(true);
        expect(outside(text)).not.toMatch(/[A-Za-z]/);
      }
  }
  expect(cut).toBeGreaterThan(5);
});

test('an incident’s name in a letter is set apart in either language', () => {
  const end = { body: 'انتهى', locale: 'ar', format: 'plain' } as const;
  const ar = incidentEnded('ar', { number: 5 }, 'عطل في STC Pay', end, 'https://example.com/a');
  expect(ar.text).toContain('عطل في \u2068STC Pay\u2069');
  const en = incidentEnded('en', { number: 5 }, 'عطل *868*1# at Fawry', end, 'https://example.com/a');
  expect(en.text).toContain('\u2068*868*1#\u2069');
});
