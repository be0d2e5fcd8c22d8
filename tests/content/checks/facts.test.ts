import { expect, test } from 'vitest';
import type { Locale } from '../../../api/ground/locale.ts';
import { details, filler, page, pageWith, sections, told } from '../folder.ts';

type Fact = { about: { en: string; ar: string }; checkedOn: string; source: string };

const checkBody = (locale: Locale, body: string, facts: Fact[] = []) =>
  told({
    'articles/one/article.yaml': `${details('one')}facts: ${JSON.stringify(facts)}\n`,
    [`articles/one/${locale}.md`]: pageWith(locale, body),
  });

test.each([
  'PayTabs settles in 3 days.',
  'PayTabs takes 2.5% of it.',
  'PayTabs settles within 5–10 business days.',
  'PayTabs pays from $50 on.',
  'PayTabs pays\nfrom SAR 50 on.',
  'By then 3 days have passed at PayTabs.',
  'PayTabs settles in three banking days.',
  'PayTabs allows 5 attempts.',
])('a figure about a named system needs a checked fact: %j', (body) => {
  const facts = [
    {
      about: { en: 'PayTabs payouts', ar: 'تحويلات بيتابس' },
      checkedOn: '2026-11-23',
      source: 'https://example.com',
    },
  ];
  expect(checkBody('en', body)).toEqual([
    'articles/one/en.md:7 a figure about PayTabs without a checked fact in article.yaml',
  ]);
  expect(checkBody('en', body, facts)).toEqual([]);
});

test.each([
  'تحوّل بَيتابس المال خلال ٣ ايام.',
  'تحوّل PayTabs المال خلال ثلاثة أيام.',
  'تأخذ PayTabs 5 جنيهات.',
  'تحوّل PayTabs المال خلال ٣ أيام.',
  'تحوّل PayTabs المال خلال يومين.',
  'عمولة PayTabs ٢٫٥٪.',
])('in Arabic as well: %j', (body) => {
  expect(checkBody('ar', body)).toEqual([
    'articles/one/ar.md:7 a figure about PayTabs without a checked fact in article.yaml',
  ]);
});

test.each([
  ['title', 2],
  ['summary', 3],
  ['quickFix', 4],
])('in the %s as well', (field, line) => {
  const body = `${sections.en}\n\n${filler('en')}`;
  const front = { [field]: `PayTabs settles in 3 days.${field === 'quickFix' ? ' Do it.'.repeat(8) : ''}` };
  expect(told({ 'articles/one/en.md': page('en', body, front) })).toEqual([
    `articles/one/en.md:${line} a figure about PayTabs without a checked fact in article.yaml`,
  ]);
});

test('the longest name counts: a fact about Fawri+ is none about Fawry', () => {
  const about = (en: string, ar: string) => [
    { about: { en, ar }, checkedOn: '2026-11-23', source: 'https://example.com' },
  ];
  const fawriPlus = about('Fawri+ limits', 'حدود فوري بلس');
  expect(checkBody('en', 'Fawri+ takes 3 days.', fawriPlus)).toEqual([]);
  expect(checkBody('en', 'Fawry takes 3 days.', fawriPlus)).toHaveLength(1);
  expect(checkBody('en', 'CMI takes 3 days.', about('CMI', 'سي إم آي'))).toEqual([]);
  expect(checkBody('en', 'CMI takes 3 days.')).toHaveLength(1);
});

test('a row of a table is one sentence', () => {
  expect(checkBody('en', '| Who | When |\n|---|---|\n| PayTabs | 3 days |')).toEqual([
    'articles/one/en.md:9 a figure about PayTabs without a checked fact in article.yaml',
  ]);
});

test('a plain wallet is not Samsung Wallet', () => {
  expect(checkBody('en', 'A wallet takes 3 days.')).toEqual([]);
  expect(checkBody('en', 'Samsung Wallet takes 3 days.')).toHaveLength(1);
});

test.each([
  'PayTabs is a gateway. Wait 3 days.',
  'Wait 3 days.',
  'PayTabs code 310.',
  'Ask PayTabsy in 3 days.',
])('none is told where none is: %j', (body) => {
  expect(checkBody('en', body)).toEqual([]);
});
