import { expect, test } from 'vitest';
import { countSources } from '../../../content/checks/sources.ts';
import { loadContent } from '../../../content/load.ts';
import { speakerAt } from '../../../content/sources.ts';
import { details, ours, told } from '../folder.ts';

const fact = (source: string, basis?: string) => ({
  about: { en: 'Cards', ar: 'البطاقات' },
  checkedOn: '2026-11-25',
  source,
  ...(basis && { basis }),
});
const own = fact('https://example.com/fees');
const toldOf = (...facts: object[]) =>
  told({ 'articles/one/article.yaml': `${details('one')}facts: ${JSON.stringify(facts)}\n` });
/** So many that a few of strangers do not count. */
const enough = Array.from({ length: 20 }, () => own);

test('a fact read with those whose matter it is has nothing to tell', () => {
  expect(toldOf(own, fact('https://help.example.com/'))).toEqual([]);
});

test('nor has a law, which is named by its number', () => {
  expect(toldOf(fact('Law 6 of 2010, article 56'))).toEqual([]);
});

test.each([
  ['https://daily.example.com/news', undefined, 'https://daily.example.com/news (press) with basis none'],
  ['https://daily.example.com/news', 'relayed', 'https://daily.example.com/news (press) with basis relayed'],
  ['https://example.com/fees', 'press', 'https://example.com/fees (provider) with basis press'],
  ['https://elsewhere.example/fees', 'press', 'nobody known speaks at https://elsewhere.example/fees'],
])('%s with basis %s is told, where it stands', (source, basis, message) => {
  expect(toldOf(...enough, fact(source, basis))).toEqual([
    expect.stringMatching(/^articles\/one\/article.yaml:\d+ /),
  ]);
  expect(toldOf(...enough, fact(source, basis))).toEqual([expect.stringContaining(message)]);
});

test('what says that it rests on the press is no mistake, until there is too much of it', () => {
  const press = fact('https://daily.example.com/news', 'press');
  expect(toldOf(...enough, press)).toEqual([]);
  expect(toldOf(own, press)).toEqual([
    expect.stringContaining('sources.yaml 50% of the facts from primary sources'),
  ]);
});

test('the nearest entry says who speaks: a folder before its host, a host before the one above it', () => {
  const hosts = new Map([
    ['gov.ly', 'regulator'],
    ['lypay.gov.ly', 'scheme'],
    ['code.example/own', 'provider'],
  ] as const);
  const who = ['https://www.gov.ly/', 'https://lypay.gov.ly/en', 'https://code.example/Own/page'];
  expect(who.map((address) => speakerAt(hosts, address))).toEqual(['regulator', 'scheme', 'provider']);
  expect(speakerAt(hosts, 'https://code.example/another')).toBeUndefined();
});

test('our own facts are counted, each once', () => {
  const content = loadContent(ours);
  const { kinds } = countSources(content);
  const facts = content.articles.flatMap((article) => article.facts).length;
  expect([...kinds.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(
    facts + content.limits.length,
  );
});
