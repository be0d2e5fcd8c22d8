import { expect, test } from 'vitest';
import { changed, filler, page, told } from '../folder.ts';

const toldOf = (body: string) => told({ 'articles/one/en.md': page('en', `${body}\n\n${filler('en')}`) });

test.each([
  ['## Steps\n\n- Do it.\n\n## More', 'no numbered steps'],
  ['## Steps\n\n> 1. Do it.\n\n## More', 'no numbered steps'],
  ['1. Do it.\n\n## More\n\n### Even more', 'fewer than 2 headings with ##'],
])('an article has steps and sections: %j', (body, problem) => {
  expect(toldOf(body)).toEqual([`articles/one/en.md:7 ${problem}`]);
});

test.each(['[two, three]', '[two, three, one]', '[two, three, three]'])(
  'and three others to read on: %s',
  (related) => {
    expect(told(changed('articles/one/article.yaml', '[two, three, four]', related))).toEqual([
      'articles/one/article.yaml:4 fewer than 3 related articles',
    ]);
  },
);
