import { expect, test } from 'vitest';
import { publish } from '../../../../api/models/articles/publications.ts';
import { articlesAsPages } from '../../../../api/models/exports/pages.ts';
import { addPicture } from '../../../../api/models/pictures/pictures.ts';
import { studio, words } from '../../articles.ts';
import { drawnPhoto, said } from '../pictures/pictures.ts';

const origin = 'https://help.example';

async function pagesOf(db: Parameters<typeof articlesAsPages>[0], drafts = false) {
  const files = await Array.fromAsync(articlesAsPages(db, { drafts, origin }));
  return new Map(files.map(({ path, content }) => [path, content]));
}

test('pages lead to each other on a disk, to the other language, and to the portal for the rest', async () => {
  const { db, by, published, create, save } = await studio();
  await addPicture(db, { name: 'app', drawn: await drawnPhoto(), said }, by);
  await published('two', ['ar', 'en']);
  await create('one');
  const body =
    '## One\n\n[Two](article:two#h-first), [limits](limits:sa), [X](https://x.example/)\n\n![The app](picture:app)';
  await save('one', 'en', 0, { ...words('A <b>'), body });
  await publish(db, 'one', 'en', by);
  const pages = await pagesOf(db);
  const one = String(pages.get('en/one.html'));
  expect(one).toContain('<html lang="en" dir="ltr">');
  expect(one).toContain('<h1>A &lt;b&gt;</h1>');
  expect(one).toContain('href="two.html#h-first"');
  expect(one).toContain(`href="${origin}/en/limits/sa"`);
  expect(one).toContain('src="../images/app.jpg"');
  expect(one).not.toContain('hreflang');
  expect(String(pages.get('ar/two.html'))).toContain('href="../en/two.html" lang="en" hreflang="en"');
  expect(String(pages.get('ar/two.html'))).toContain('<html lang="ar" dir="rtl">');
  expect([...pages.keys()].sort()).toEqual([
    'ar/index.html',
    'ar/two.html',
    'en/index.html',
    'en/one.html',
    'en/two.html',
    'images/app.jpg',
    'index.html',
    'style.css',
  ]);
});

test('what is for the staff, and what nobody published, stays inside', async () => {
  const { db, published, create, save } = await studio();
  await published('inside', ['en'], { audience: 'staff' });
  await create('two');
  await save('two', 'ar', 0, words('مسودة'));
  expect([...(await pagesOf(db)).keys()]).not.toContain('en/inside.html');
  expect([...(await pagesOf(db)).keys()]).not.toContain('ar/two.draft.html');
  expect(String((await pagesOf(db, true)).get('ar/two.draft.html'))).toContain('مسودة لم تُنشر بعد');
});
