import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { idPrefix } from '../../../content/markdown.ts';
import { parse } from '../../../content/markdown/grammar.ts';
import { ownPlace, ownSchemes } from '../../../content/own-links.ts';
import { drawPicture, pictureName } from '../../../content/pictures.ts';
import { readScreens } from '../../../content/screens.ts';
import { directionOf, isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { direction } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Shown } from '../pictures/shown.ts';
import { figure } from '../pictures/shown.ts';
import { markCountryParts } from './country-parts.ts';

export type Heading = { id: string; text: string; depth: number };
/** `steps` are the items of the first numbered list, as they are read. */
export type Rendered = { html: string; headings: Heading[]; steps: string[] };

/**
 * What Markdown may become: no raw HTML, no styles, no pictures but our own; links to our own pages, to the web, to
 * mail and to telephones. No `img` is left when all is done.
 */
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'sms', ...ownSchemes], src: ['picture'] },
};

/** Renders an article's Markdown to HTML that is safe to show, with the headings to link to; `pictures`: those it names beside the drawn ones. @throws Unreadable */
export function render(markdown: string, locale: Locale, pictures: Shown[] = []): Rendered {
  const headings: Heading[] = [];
  const steps: string[] = [];
  const writer = unified()
    .use(remarkRehype)
    .use(rehypeSanitize, schema)
    .use(() => (tree: Root) => showPictures(tree, locale, pictures))
    .use(rehypeSlug, { prefix: idPrefix })
    .use(() => (tree: Root) => void steps.push(...numberedSteps(tree)))
    .use(
      () => (tree: Root) =>
        visit(tree, 'element', (node, index, parent) => {
          finish(node, locale, headings);
          if (node.tagName === 'table' && parent && index !== undefined)
            parent.children[index] = scrolling(node);
        }),
    )
    .use(() => markCountryParts)
    .use(
      () => (tree: Root) =>
        visit(tree, 'text', (node, _, parent) => {
          const inCode = parent?.type === 'element' && parent.tagName === 'code';
          if (!inCode) node.value = isolate(node.value, locale);
        }),
    )
    .use(rehypeStringify, { allowDangerousHtml: true });
  const html = writer.stringify(writer.runSync(parse(markdown)));
  return { html, headings, steps };
}

/** Puts our own pictures where a paragraph is nothing but one of their names; every other image goes. */
function showPictures(tree: Root, locale: Locale, pictures: Shown[]): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const [only] = node.tagName === 'p' && node.children.length === 1 ? node.children : [];
    const { src, alt } = only?.type === 'element' && only.tagName === 'img' ? only.properties : {};
    const name = pictureName(String(src));
    const shown = pictures.find((picture) => picture.name === name);
    const title = String(alt ?? '');
    const drawn =
      (name && drawPicture(name, title, locale, readScreens(contentFolder).screens)) ||
      (shown && figure(shown, title, locale));
    if (drawn) {
      parent.children[index] = { type: 'raw', value: drawn };
      return SKIP;
    }
    if (node.tagName !== 'img') return;
    parent.children.splice(index, 1);
    return index;
  });
}

function numberedSteps({ children }: Root): string[] {
  const list = children.find((node) => node.type === 'element' && node.tagName === 'ol');
  const items = list?.type === 'element' ? list.children : [];
  return items
    .filter((item) => item.type === 'element')
    .map((item) => textOf(item).replaceAll(/\s+/g, ' ').trim());
}

function finish(node: Element, locale: Locale, headings: Heading[]): void {
  const { tagName, properties } = node;
  const depth = /^h([2-4])$/.exec(tagName)?.[1];
  if (depth) headings.push({ id: String(properties.id), text: textOf(node), depth: Number(depth) });
  // Codes and numbers keep their own direction in a sentence of either language.
  if (tagName === 'code') properties.dir = 'ltr';
  // A list with its numbers, never one item of it: those would stand outside the page.
  if (/^(?:p|h[1-6]|[ou]l|t[dh])$/.test(tagName)) {
    const own = directionOf(textOf(node), locale);
    if (own !== direction(locale)) properties.dir = own;
  }
  if (tagName === 'a') {
    const href = String(properties.href ?? '');
    const own = ownPlace(href);
    if (/^(?:tel|sms):/.test(href)) properties.href = telephone(href);
    else if (own !== undefined) properties.href = `/${locale}${own}`;
    else if (/^(?:https?:)?\/\//.test(href)) properties.rel = ['noopener', 'nofollow'];
  }
}

/** What a telephone can dial, with the end of a dialling code written so that it is no fragment (RFC 3966); nothing else is left to it. */
function telephone(href: string): string | undefined {
  const [, scheme = '', number = ''] = /^(tel|sms):(.*)$/.exec(decoded(href)) ?? [];
  return /^[+*#\d][\d*#().-]*$/.test(number) ? `${scheme}:${number.replaceAll('#', '%23')}` : undefined;
}

/** As it was written, its digits as telephones know them. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href).replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  } catch {
    return '';
  }
}

/** A wide table scrolls by itself, by keyboard too, instead of widening a phone's page. */
const scrolling = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['scroll'], tabIndex: 0 },
  children: [table],
});

/** The words of a Markdown text as they are read, for the search index: a line's end is all that stands between blocks. @throws Unreadable */
export function plainText(markdown: string): string {
  const tree = unified().use(remarkRehype).runSync(parse(markdown));
  const parts: string[] = [];
  visit(tree, 'text', ({ value }) => void parts.push(value));
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}
