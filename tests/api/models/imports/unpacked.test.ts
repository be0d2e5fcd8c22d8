import { expect, test } from 'vitest';
import { isWanted, partsOf } from '../../../../api/models/imports/unpacked.ts';
import { ours, sent } from './importing.ts';

test.each([
  ['a/b.md', true],
  ['a.YAML', true],
  ['a.json', true],
  ['p.JPG', true],
  ['run.sh', false],
  ['a.zip', false],
])('%s is wanted: %s', (path, wanted) => expect(isWanted(path)).toBe(wanted));

test('files of ours are told from others wherever their folder stands', () => {
  const { format, parts } = partsOf(
    sent({
      ...ours('one'),
      'content/images/app.png': 'x',
      'content/images/app.yaml': 'alt: {',
      'README.md': 'x',
    }),
  );
  expect(format).toBe('markdown');
  expect(parts.map(({ kind, name }) => [kind, name])).toEqual([
    ['article', 'one'],
    ['picture', 'app'],
  ]);
});

test('a file that is no UTF-8 is told, and the others are taken', () => {
  const bytes = Buffer.from([0xff, 0xfe]);
  const { parts } = partsOf([...sent(ours('one')), { path: 'content/articles/one/ar.md', bytes }]);
  expect(parts[0]?.notes).toMatchObject([
    { file: 'one/ar.md', message: { en: 'It is not saved as UTF-8.' } },
  ]);
});

test('pictures of an export are found by its numbers', () => {
  const answer = {
    articles: [{ id: 1, title: 'A', locale: 'en-us', body: '<p>x</p>' }],
    article_attachments: [{ id: 42, file_name: 'app.png' }],
  };
  const { format, parts } = partsOf(
    sent({ 'articles.json': JSON.stringify(answer), 'attachments/app.png': 'x' }),
  );
  expect(format).toBe('zendesk');
  expect(parts[1]).toMatchObject({ kind: 'picture', addresses: ['attachments/app.png', '42'] });
});

test('without any article nothing is taken', () => {
  expect(() => partsOf(sent({ 'a.json': '{}', 'p.png': 'x' }))).toThrow('no articles');
});
