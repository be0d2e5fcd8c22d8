import { expect, test } from 'vitest';
import { render } from '../../../../api/models/articles/markdown.ts';
import { addPicture, findPicture } from '../../../../api/models/pictures/pictures.ts';
import { fileAddress, figure, picturesIn, shownAs } from '../../../../api/models/pictures/shown.ts';
import { studio } from '../../articles.ts';
import { drawnPhoto, said } from './pictures.ts';

const mark = (x: number, y: number, en: string) => ({ x, y, label: { ar: `ع ${en}`, en } });
const marks = [mark(10, 20, 'Press <here>'), mark(90, 80, 'Then there')];

async function shown() {
  const { db, by } = await studio();
  const drawn = await drawnPhoto();
  await addPicture(db, { name: 'app', drawn, said: { ...said, marks } }, by);
  const [picture] = await picturesIn(db, '![The app](picture:app)');
  if (!picture) throw new Error('there is no picture');
  return { db, picture, drawn };
}

test('a text shows a picture with its description, its title and every width', async () => {
  const { db, picture, drawn } = await shown();
  const { html } = render('![The "app"](picture:app)', 'en', [picture]);
  expect(html).toContain('alt="The screen of the app"');
  expect(html).toContain('<figcaption>The &quot;app&quot;</figcaption>');
  expect(html).toContain(`${fileAddress('app', drawn.hash, 480)} 480w`);
  expect(html).toContain('width="1000" height="500"');
  expect(await shownAs(db, [await findPicture(db, 'app')])).toEqual([picture]);
});

test('numbers stand where the picture has them in either language, and what they mark beside it', async () => {
  const { picture } = await shown();
  for (const locale of ['ar', 'en'] as const) {
    const html = figure(picture, 'The app', locale);
    expect(html).toContain('translate(100 100)');
    expect(html).toContain('translate(900 400)');
    expect(html).toContain(locale === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
  }
  expect(figure(picture, '', 'en')).toContain('<dd>Press &lt;here&gt;</dd>');
});

test('what is not there is not shown, and a text without any asks for none', async () => {
  const { db } = await shown();
  expect(await picturesIn(db, 'no picture')).toEqual([]);
  expect(await picturesIn(db, '![x](picture:constructor)')).toEqual([]);
  expect(render('![x](picture:other)', 'en', []).html).not.toContain('img');
});
