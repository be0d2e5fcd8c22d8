import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { picturesNamedIn } from '../../../content/pictures.ts';
import { readTaxonomy } from '../../../content/taxonomy.ts';
import type { Queries } from '../../db/client.ts';
import { escape } from '../../ground/escape.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { direction, locales } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';
import type { FileOut, TextOut } from '../articles/exports.ts';
import { articlesOut, pictureFileName } from '../articles/exports.ts';
import { render } from '../articles/markdown.ts';
import { readOrWhy } from '../articles/set-aside.ts';
import { filesOf } from '../pictures/pictures.ts';
import type { Shown } from '../pictures/shown.ts';
import { picturesIn } from '../pictures/shown.ts';
import { sheet } from './sheet.ts';

const words = {
  title: { ar: 'حلول مشكلات الدفع', en: 'Help with payments' },
  draft: { ar: 'مسودة لم تُنشر بعد', en: 'A draft, not published yet' },
  other: { ar: 'English', en: 'العربية' },
  home: { ar: 'كل المقالات', en: 'All articles' },
} satisfies Record<'title' | 'draft' | 'other' | 'home', Text>;

/** What a link needs to know: which pages go out in each language, and where the rest of the portal is. */
type Around = { pages: Set<string>; origin: string };
type PageOut = { slug: string; type: string; text: TextOut };

const placeOf = ({ slug, text }: { slug: string; text: Pick<TextOut, 'locale' | 'draft'> }): string =>
  `${text.locale}/${slug}${text.draft ? '.draft' : ''}.html`;

/**
 * Pages that open from a disk, in both languages: links lead from one to the other, and to the portal at `origin` where no page of it goes
 * out. What is for the staff stays inside.
 */
export async function* articlesAsPages(
  db: Queries,
  { drafts = false, origin }: { drafts?: boolean; origin: string },
): AsyncGenerator<FileOut> {
  const listed: (Omit<PageOut, 'text'> & { text: Omit<TextOut, 'words'> & { title: string } })[] = [];
  for await (const { article, texts } of articlesOut(db, { drafts }))
    if (article.audience !== 'staff')
      for (const { words, ...text } of texts)
        listed.push({ slug: article.slug, type: article.problemType, text: { ...text, title: words.title } });
  const around = { pages: new Set(listed.map(placeOf)), origin };
  const named = new Set<string>();
  for await (const { article, texts } of articlesOut(db, { drafts }))
    for (const text of article.audience === 'staff' ? [] : texts) {
      for (const name of picturesNamedIn(text.words.body)) named.add(name);
      const page = { slug: article.slug, type: article.problemType, text };
      yield { path: placeOf(page), content: await pageOf(db, page, around) };
    }
  for (const locale of locales)
    yield {
      path: `${locale}/index.html`,
      content: listOf(
        listed.filter(({ text }) => text.locale === locale),
        locale,
      ),
    };
  yield { path: 'index.html', content: firstPage() };
  yield { path: 'style.css', content: sheet };
  for (const name of [...named].sort())
    for (const { mediaType, bytes } of await filesOf(db, [name]))
      yield { path: pictureFileName(name, mediaType), content: bytes };
}

async function pageOf(db: Queries, { slug, text }: PageOut, around: Around): Promise<string> {
  const { locale, draft, words: said } = text;
  const pictures = await Promise.all((await picturesIn(db, said.body)).map((one) => besideIt(db, one)));
  const { made, why } = readOrWhy(() => render(said.body, locale, pictures));
  const other = locales.find((one) => one !== locale) ?? locale;
  const twin = { slug, text: { locale: other, draft } };
  return shell({
    locale,
    title: said.title,
    nav: [
      `<a href="index.html">${words.home[locale]}</a>`,
      around.pages.has(placeOf(twin))
        ? `<a href="../${placeOf(twin)}" lang="${other}" hreflang="${other}">${words.other[locale]}</a>`
        : '',
    ],
    main: [
      draft ? `<p class="draft">${words.draft[locale]}</p>` : '',
      `<h1>${inLocale(said.title, locale)}</h1>`,
      `<p>${inLocale(said.summary, locale)}</p>`,
      said.quickFix === '' ? '' : `<div class="fix">${linesOf(said.quickFix, locale)}</div>`,
      made ? relinked(made.html, locale, around) : `<p>${escape(why[locale])}</p>`,
    ],
  });
}

/** A picture whose one file lies in the folder beside those of the languages. */
async function besideIt(db: Queries, picture: Shown): Promise<Shown> {
  const [file] = await filesOf(db, [picture.name]);
  const href = `../${pictureFileName(picture.name, file?.mediaType ?? '')}`;
  return { ...picture, files: [{ href, width: picture.width }] };
}

/** Links of the portal as they lead from a page on a disk. */
function relinked(html: string, locale: Locale, { pages, origin }: Around): string {
  const writer = unified()
    .use(rehypeParse, { fragment: true })
    .use(
      () => (tree: Root) =>
        visit(tree, 'element', ({ tagName, properties }) => {
          const href = String(properties.href ?? '');
          if (tagName !== 'a' || !href.startsWith('/')) return;
          const [, slug, rest = ''] = /^\/\w+\/articles\/([^/#?]+)(#.*)?$/.exec(href) ?? [];
          const isHere = slug !== undefined && pages.has(`${locale}/${slug}.html`);
          properties.href = isHere ? `${slug}.html${rest}` : new URL(href, origin).href;
        }),
    )
    .use(rehypeStringify);
  return String(writer.processSync(html));
}

function listOf(
  listed: { slug: string; type: string; text: Pick<TextOut, 'locale' | 'draft'> & { title: string } }[],
  locale: Locale,
): string {
  const other = locales.find((one) => one !== locale) ?? locale;
  const groups = Map.groupBy(listed, ({ type }) => type);
  const named = new Map(readTaxonomy(contentFolder).taxonomy.map(({ id, name }) => [id, name[locale]]));
  const sections = [...groups].map(
    ([type, pages]) =>
      `<h2>${inLocale(named.get(type) ?? type, locale)}</h2><ul>${pages
        .map(
          (page) =>
            `<li><a href="../${placeOf(page)}">${inLocale(page.text.title, locale)}</a>${page.text.draft ? ` (${words.draft[locale]})` : ''}</li>`,
        )
        .join('')}</ul>`,
  );
  return shell({
    locale,
    title: words.title[locale],
    nav: [`<a href="../${other}/index.html" lang="${other}" hreflang="${other}">${words.other[locale]}</a>`],
    main: [`<h1>${words.title[locale]}</h1>`, ...sections],
  });
}

const firstPage = (): string =>
  shell({
    locale: 'ar',
    title: `${words.title.ar} · ${words.title.en}`,
    sheet: 'style.css',
    nav: [],
    main: [
      `<p><a href="ar/index.html">${words.title.ar}</a></p>`,
      `<p lang="en" dir="ltr"><a href="en/index.html">${words.title.en}</a></p>`,
    ],
  });

type Shell = { locale: Locale; title: string; sheet?: string; nav: string[]; main: string[] };

const shell = ({ locale, title, sheet: style = '../style.css', nav, main }: Shell): string =>
  [
    `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>`,
    `<link rel="stylesheet" href="${style}"></head><body><nav>${nav.join(' ')}</nav><main>`,
    ...main,
    '</main></body></html>\n',
  ].join('\n');

const inLocale = (text: string, locale: Locale): string => escape(isolate(text, locale));

const linesOf = (text: string, locale: Locale): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${inLocale(part, locale).replaceAll('\n', '<br>')}</p>`)
    .join('');
