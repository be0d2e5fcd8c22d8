import { expect, test } from 'vitest';
import { marksOf, readScreens } from '../../content/screens.ts';
import { folderOf } from './folder.ts';

const head = `reviewedOn: 2026-11-29
shows: { en: A screen, ar: شاشة }
screens:
  - frame: phone
    lines:
`;
const read = (lines: string) => readScreens(folderOf({ 'pictures/one.yaml': `${head}${lines}` }));

test('a line is what its first word says, and a mark stands with the line that it is about', () => {
  const { screens, bad } = read(`      - bar: { en: Card, ar: البطاقة }
      - switch: { en: Freeze, ar: تجميد }
        on: false
        mark: { en: Here, ar: هنا }
      - row: ARN
        value: '123'
`);
  expect(bad).toEqual([]);
  expect(screens[0]).toMatchObject({
    id: 'one',
    sources: [],
    screens: [
      {
        lines: [
          { kind: 'bar', words: { en: 'Card' } },
          { kind: 'switch', on: false },
          { kind: 'row', words: 'ARN', value: '123' },
        ],
      },
    ],
  });
  expect(screens.flatMap(marksOf)).toEqual([{ en: 'Here', ar: 'هنا' }]);
});

test.each([
  ['      - value: x', 'a line is one of bar, card'],
  ['      - { row: x, link: y }', 'a line is one of bar, card'],
  ['      - window: x', 'window'],
  ['      - row: 12', 'neither words in both languages nor one text for both'],
  ['      - row: { en: Card }', 'neither words in both languages nor one text for both'],
  ['      - { row: x, mark: Here }', 'mark'],
  ['      - { row: x, tone: loud }', 'tone'],
])('a line that cannot be drawn is told, with its place: %s', (line, why) => {
  const { screens, bad } = read(line);
  expect(screens).toEqual([]);
  expect(bad).toHaveLength(1);
  expect(bad[0]?.message).toContain(why);
  expect(bad[0]?.line).toBe(6);
});

test('one that cannot be read takes none of the others with it; drawings beside them are left alone', () => {
  const folder = folderOf({
    'pictures/bad.yaml': 'reviewedOn: never',
    'pictures/good.yaml': `${head}      - say: x`,
    'pictures/pen.ts': '',
  });
  const { screens, bad } = readScreens(folder);
  expect(screens.map(({ id }) => id)).toEqual(['good']);
  expect(bad).toHaveLength(1);
});
