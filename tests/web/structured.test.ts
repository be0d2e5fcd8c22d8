import { expect, test } from 'vitest';
import { asScript, breadcrumbs, howTo, questions } from '../../web/lib/structured.ts';

const article = {
  slug: 'otp-missing',
  locale: 'en',
  title: 'No code',
  summary: 'Where it may be.',
  problemType: 'authentication-3ds-otp',
  audience: 'consumer',
  quickFix: 'Wait, then ask once more.',
} as const;

test('no text breaks out of the script it stands in, and no invisible mark stays', () => {
  const script = asScript({ '@type': 'Article', headline: '</script><b>\u20683-D Secure\u2069' });
  expect(script.match(/<\/script>/g)).toHaveLength(1);
  const json = script.slice(script.indexOf('>') + 1, script.lastIndexOf('</script>'));
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: '</script><b>3-D Secure',
  });
});

test('a path is numbered from one', () => {
  const { itemListElement } = breadcrumbs([
    { name: 'Types', address: 'https://h.example/en/topics' },
    { name: 'No code', address: 'https://h.example/en/articles/otp-missing' },
  ]);
  expect(itemListElement).toMatchObject([{ position: 1 }, { position: 2, name: 'No code' }]);
});

test('questions are titles, answers are quick fixes; without articles there are none', () => {
  expect(questions([article], 'en')).toMatchObject([
    { mainEntity: [{ name: 'No code', acceptedAnswer: { text: 'Wait, then ask once more.' } }] },
  ]);
  expect(questions([], 'en')).toEqual([]);
});

test('one step alone is no list of steps', () => {
  const whole = { ...article, steps: ['Look.', 'Ask.'] };
  expect(howTo(whole)).toMatchObject([{ step: [{ text: 'Look.' }, { position: 2, text: 'Ask.' }] }]);
  expect(howTo({ ...whole, steps: ['Look.'] })).toEqual([]);
});
