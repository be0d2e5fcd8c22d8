import { expect, test } from 'vitest';
import { pageWith, told } from '../folder.ts';

const toldOf = (body: string) => told({ 'articles/one/en.md': pageWith('en', body) });

test.each([
  ['# One', 'headings begin at ## and skip no level'],
  ['One\n===', 'headings begin at ## and skip no level'],
  ['### One', 'headings begin at ## and skip no level'],
  ['a <b', undefined],
  ['<div>x</div>', 'raw HTML'],
  ['<!-- x -->', 'raw HTML'],
  ['![x](https://example.com/x.png)', 'no picture https://example.com/x.png'],
  ['![x](picture:nothing)', 'no picture picture:nothing'],
  ['![](picture:card-code)', 'a picture without a title'],
  ['See ![x](picture:card-code)', 'a picture stands on a line by itself'],
  ['![x](picture:card-code)', undefined],
  ['```\n# a comment\n<b>\n```', undefined],
  ['Send `<b>` as it is.', undefined],
])('%j', (body, problem) => {
  expect(toldOf(body)).toEqual(problem ? [`articles/one/en.md:7 ${problem}`] : []);
});

test('a level is not skipped further down either, and one goes back up freely', () => {
  expect(toldOf('## One\n\n#### Two')).toEqual([
    'articles/one/en.md:9 headings begin at ## and skip no level',
  ]);
  expect(toldOf('## One\n\n### Two\n\n## Three')).toEqual([]);
});
