import { expect, test } from 'vitest';
import { numbersAsText } from '../../content/guide-numbers.ts';
import { loadGuides } from '../../content/guides.ts';
import { loadProviders } from '../../content/providers.ts';
import { changed, ours, told } from './folder.ts';

const numbers = (...providers: string[]) => ({
  lead: { en: 'Call.', ar: 'اتصل.' },
  of: [{ country: 'sa' as const, providers }],
  rest: { en: 'Or see the card.', ar: 'أو انظر البطاقة.' },
});
const providers = loadProviders(ours);

test('numbers to call come from the providers, that for fraud first', () => {
  const { text, missing } = numbersAsText(numbers('al-rajhi', 'urpay'), providers);
  expect(text.en).toBe('Call. Saudi Arabia: Al Rajhi Bank 8001244455, urpay 8001000081. Or see the card.');
  expect(text.ar).toMatch(/^اتصل\. السعودية: مصرف الراجحي 8001244455، .*8001000081\. أو انظر البطاقة\.$/);
  expect(missing).toEqual([]);
});

test('whoever has no number in the country is named, and left out', () => {
  const { text, missing } = numbersAsText(numbers('alinma', 'burgan', 'nobody'), providers);
  expect(text.en).toBe('Call. Or see the card.');
  expect(missing).toEqual(['alinma', 'burgan', 'nobody']);
});

test('a guide stands without them, and the check tells', () => {
  const opening = changed('guides/opening.yaml', 'of: []', 'of: [{ country: sa, providers: [nobody] }]');
  expect(told(opening)).toEqual([
    expect.stringContaining('opening.yaml providers.yaml has no number of nobody'),
  ]);
});

test('our own guides give numbers second, after what saves the money', () => {
  const otp = loadGuides(ours).find(({ slug }) => slug === 'otp-missing');
  expect(JSON.stringify(otp?.steps['fraud'])).toContain('8001244455');
});
