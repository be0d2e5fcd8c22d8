import { expect, test } from 'vitest';
import { loadArticles } from '../../content/articles.ts';
import { loadCodes } from '../../content/codes.ts';
import { BadContent } from '../../content/file.ts';
import { loadSynonyms } from '../../content/synonyms.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { folderOf, ours } from './folder.ts';

const details = `problemType: bank-declines
intents: [generic-decline]
audience: consumer
checkedOn: 2026-11-23
`;
const english = `---
title: Declined
summary: What to do.
quickFix: Ask the bank.
---

## First

Ask the bank.
`;
const article = (files: Record<string, string>) =>
  loadArticles(
    folderOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`articles/one/${name}`, text]))),
  );

test('sixteen problem types hold 164 intents, each with a name of its own in both languages', () => {
  const types = loadTaxonomy(ours);
  const intents = types.flatMap((type) => type.intents);
  expect(types).toHaveLength(16);
  expect(new Set(intents.map(({ id }) => id)).size).toBe(164);
  for (const { name } of [...types, ...intents]) {
    expect(name.en).toMatch(/\p{Script=Latin}/u);
    expect(name.ar).toMatch(/\p{Script=Arabic}/u);
  }
});

test('every code is its system and what the system writes, once, and belongs to a problem type', () => {
  const codes = loadCodes(ours);
  const types = new Set(loadTaxonomy(ours).map(({ id }) => id));
  expect(codes).toHaveLength(553);
  expect(new Set(codes.map(({ id }) => id)).size).toBe(553);
  expect(codes.filter(({ id, system, code }) => id !== `${system}:${code}`)).toEqual([]);
  expect(codes.filter(({ problemType }) => !types.has(problemType))).toEqual([]);
});

test('what a customer is told of a code never says what is to be kept from them', () => {
  const kept = loadCodes(ours).filter(({ revealToCustomer }) => !revealToCustomer);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter(({ customerFix }) => /lost|stolen|fraud/i.test(customerFix.en))).toEqual([]);
  expect(kept.filter(({ customerFix }) => /مفقودة|مسروقة|احتيال/u.test(customerFix.ar))).toEqual([]);
});

test('what was refused on the shop’s side is not laid to the bank', () => {
  const shops = loadCodes(ours).filter(({ meaning }) =>
    /payee|seller|merchant's block|shop's bank|Stripe suspects|Adyen|by Tap|Acquirer fraud|^FRAUD/u.test(
      meaning.en,
    ),
  );
  expect(shops.length).toBeGreaterThan(10);
  expect(
    shops.filter(({ customerFix }) => /bank declined/i.test(customerFix.en)).map(({ id }) => id),
  ).toEqual([]);
  expect(shops.filter(({ customerFix }) => /رفض البنك/u.test(customerFix.ar)).map(({ id }) => id)).toEqual(
    [],
  );
});

test('groups of names have ids of their own, and all are there', () => {
  const groups = loadSynonyms(ours);
  expect(groups).toHaveLength(191);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(191);
});

test('a missing language is left out, and what an article need not say is empty', () => {
  expect(article({ 'article.yaml': details, 'en.md': english })).toEqual([
    {
      slug: 'one',
      formerly: [],
      problemType: 'bank-declines',
      intents: ['generic-decline'],
      audience: 'consumer',
      codes: [],
      related: [],
      facts: [],
      checkedOn: '2026-11-23',
      drafts: {},
      translations: {
        en: {
          title: 'Declined',
          summary: 'What to do.',
          quickFix: 'Ask the bank.',
          searchTerms: [],
          body: '## First\n\nAsk the bank.',
          bodyLine: 7,
        },
      },
    },
  ]);
});

test('a file that was saved on Windows says the same', () => {
  const read = (text: string) => article({ 'article.yaml': details, 'en.md': text })[0]?.translations.en;
  expect(read(english.replaceAll('\n', '\r\n'))).toEqual(read(english));
});

test.each([
  ['en.md', 'No front matter.', /en\.md:1: front matter/],
  ['en.md', english.replace('Declined', '""'), /en\.md:2: title/],
  ['en.md', english.replace('Ask the bank.', '[unclosed'), /en\.md:\d+: /],
  ['article.yaml', details.replace('2026-11-23', 'yesterday'), /article\.yaml:4: checkedOn/],
  ['article.yaml', details.replace('consumer', 'everybody'), /article\.yaml:3: audience/],
  ['article.yaml', `${details}code: ['x:1']\n`, /Unrecognized key: "code"/],
  ['article.yaml', details.replace(/intents.*\n/, ''), /article\.yaml: intents/],
  [
    'article.yaml',
    `${details}facts: [{ about: { en: Visa, ar: فيزا }, source: x }]\n`,
    /facts\.0\.checkedOn/,
  ],
  [
    'article.yaml',
    `${details}facts: [{ about: { en: Visa, ar: فيزا }, checkedOn: 2026-11-23 }]\n`,
    /facts\.0\.source/,
  ],
])('a file that cannot be used is named with its line: %s %j', (name, source, message) => {
  const files = { 'article.yaml': details, 'en.md': english, [name]: source };
  expect(() => article(files)).toThrow(BadContent);
  expect(() => article(files)).toThrow(message);
});
