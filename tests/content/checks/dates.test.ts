import { expect, test } from 'vitest';
import { changed, told } from '../folder.ts';

const file = 'articles/one/article.yaml';

test.each([
  ['2025-11-30', [`${file}:5 not checked for a year: 2025-11-30`]],
  ['2025-12-01', []],
  ['2026-12-01', []],
  ['2026-12-02', [`${file}:5 checked in the future: 2026-12-02`]],
])('an article that was checked on %s', (date, problems) => {
  expect(told(changed(file, '2026-11-23', date))).toEqual(problems);
});

test('so is each of its facts', () => {
  const fact = (date: string) =>
    `  - { about: { en: Visa, ar: فيزا }, source: 'https://example.com', checkedOn: ${date} }\n`;
  expect(
    told(changed(file, '2026-11-23\n', `2026-11-23\nfacts:\n${fact('2026-11-23')}${fact('2024-02-29')}`)),
  ).toEqual([`${file}:8 not checked for a year: 2024-02-29`]);
});
