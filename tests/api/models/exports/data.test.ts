import { expect, test } from 'vitest';
import { articlesAsJson } from '../../../../api/models/exports/data.ts';
import { studio, words } from '../../articles.ts';

const read = async (...asked: Parameters<typeof articlesAsJson>) => {
  const [file] = await Array.fromAsync(articlesAsJson(...asked));
  return JSON.parse(String(file?.content)).articles;
};

test('every text goes out as Markdown and as HTML; drafts only where they are asked for', async () => {
  const { db, published, create, save } = await studio();
  expect(await read(db, {})).toEqual([]);
  await published('one', ['en']);
  await create('two');
  await save('two', 'ar', 0, words('مسودة'));
  expect(await read(db, {})).toMatchObject([
    {
      slug: 'one',
      problemType: 'authentication-3ds-otp',
      texts: [
        {
          locale: 'en',
          draft: false,
          title: 'one in en',
          html: expect.stringContaining('<h2 id="h-first">'),
        },
      ],
    },
  ]);
  expect(await read(db, { drafts: true })).toMatchObject([
    { slug: 'one' },
    { slug: 'two', texts: [{ draft: true }] },
  ]);
});
