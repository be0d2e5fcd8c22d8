import { directionOf } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { direction, locales } from '../../ground/locale.ts';
import { titleIn } from './markdown-from-html.ts';
import type { Foreign } from './pages.ts';

/** The language that a page's place or name tells, as `ar/cards.html` or `cards.en.html`. */
const told = /(?:^|\/)(ar|en)(?=\/)|[._-](ar|en)(?=\.html?$)/i;

/** HTML files as articles: those that differ only in their language are the two texts of one. */
export function pagesInHtml(files: { path: string; text: string }[]): Foreign[] {
  const pages = files.filter(({ path }) => /\.html?$/i.test(path));
  // What lists the others is no article.
  const read = pages.filter(({ path }) => pages.length === 1 || !/(?:^|\/)index\.html?$/i.test(path));
  const all = new Map<string, Foreign>();
  for (const { path, text } of read) {
    const key = path.replace(told, '');
    const locale = localeOf(path, text);
    const one = all.get(key) ?? { from: '', addresses: [], pages: {}, labels: [], notes: [] };
    const title = titleIn(text) || (path.split('/').at(-1) ?? path).replace(/\.html?$/i, '');
    one.pages[locale] ??= { path, title, html: text };
    one.addresses.push(path);
    one.from ||= `html:${key}:${title}`;
    all.set(key, one);
  }
  return [...all.values()];
}

/** As its place says, or the page itself; otherwise as most of its words are written. */
function localeOf(path: string, html: string): Locale {
  const [, folder, ending] = told.exec(path) ?? [];
  const said = folder ?? ending ?? /<html[^>]*\slang=["']?([a-z]{2})/i.exec(html)?.[1];
  const named = locales.find((locale) => locale === said?.toLowerCase());
  if (named) return named;
  const words = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>|&[a-z]+;/gi, ' ');
  return locales.find((locale) => direction(locale) === directionOf(words, 'en')) ?? 'en';
}
