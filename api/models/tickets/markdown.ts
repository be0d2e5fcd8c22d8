import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { LRUCache } from 'lru-cache';
import type { Nodes } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parseMessage } from '../../../content/markdown/grammar.ts';
import { escape } from '../../ground/escape.ts';
import { directionOf, isolate, isolateLines } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';

/** What agents write is Markdown as people know it from mails: emphasis, links, lists, quotes, code. Of the rest nothing is shown. */
const schema = {
  tagNames: ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};
/** Marks of Markdown that are none of ours. */
const otherBlocks = ['heading', 'html', 'table', 'thematicBreak', 'definition', 'footnoteDefinition'];
const aroundBlocks = new Set(['root', 'blockquote', 'listItem']);
const otherInline = ['image', 'imageReference', 'linkReference', 'footnoteReference', 'delete'];

/** A message as HTML that is safe to show, and as text to be read without any; each line has its direction in both. */
export type Shown = { html: string; text: string };
const kept = new LRUCache<string, Shown>({ max: 2000 });

/** Renders what an agent wrote. What is no mark of ours stays as it was typed; so does all where the text cannot be read. */
export function renderMessage(markdown: string, locale: Locale): Shown {
  const key = `${locale}:${markdown}`;
  const before = kept.get(key);
  if (before) return before;
  const shown = shownOf(markdown, locale);
  kept.set(key, shown);
  return shown;
}

function shownOf(markdown: string, locale: Locale): Shown {
  try {
    const reader = unified()
      .use(remarkRehype, { handlers: asTyped(markdown) })
      .use(rehypeSanitize, schema)
      .use(() => (tree: Root) => finish(tree, locale));
    const tree = reader.runSync(parseMessage(markdown));
    const text = asText(tree.children)
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
    return { html: unified().use(rehypeStringify).stringify(tree), text: isolateLines(text, locale) };
  } catch {
    // Deeper or larger than is read.
    const text = isolateLines(markdown, locale);
    return { html: `<p>${escape(text).replaceAll('\n', '<br>')}</p>`, text };
  }
}

/** Puts what was typed where we show no such thing. */
function asTyped(source: string) {
  const typed = ({ position }: Nodes): ElementContent => ({
    type: 'text',
    value: source.slice(position?.start.offset, position?.end.offset),
  });
  return Object.fromEntries([
    ...otherInline.map((type) => [type, (_: unknown, node: Nodes) => typed(node)] as const),
    ...otherBlocks.map(
      (type) =>
        [
          type,
          (_: unknown, node: Nodes, parent: Nodes | undefined) =>
            parent && aroundBlocks.has(parent.type) ? made('p', [typed(node)]) : typed(node),
        ] as const,
    ),
  ]);
}

const made = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Lines end where they were ended; every block and line runs as its words do; numbers are set apart, and links say where they lead. */
function finish(tree: Root, locale: Locale): void {
  visit(tree, 'text', (node, index, parent) => {
    const isInText = parent?.type === 'element' && !['pre', 'code'].includes(parent.tagName);
    if (!isInText || index === undefined || !node.value.trim().includes('\n')) return;
    const lines = node.value
      .split('\n')
      .flatMap((value, at): ElementContent[] => [
        ...(at > 0 ? [made('br', [])] : []),
        { type: 'text', value },
      ]);
    parent.children.splice(index, 1, ...lines);
    return [SKIP, index + lines.length];
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const lines = linesOf(node);
    parent.children.splice(index, 1, ...lines);
    return [SKIP, index + lines.length];
  });
  visit(tree, 'element', (node) => {
    if (/^(?:p|[uo]l|blockquote)$/.test(node.tagName)) runs(node, directionOf(textOf(node), locale));
    if (node.tagName === 'code') node.properties.dir = 'ltr';
    if (node.tagName === 'a') sayWhere(node);
  });
}

/** A paragraph as one for each line; what follows a line at once is marked. */
function linesOf({ children }: Element): Element[] {
  const lines = [made('p', [])];
  for (const child of children)
    if (child.type === 'element' && child.tagName === 'br')
      lines.push({ ...made('p', []), properties: { className: ['on'] } });
    else lines.at(-1)?.children.push(child);
  return lines;
}

function runs(block: Element, direction: 'rtl' | 'ltr'): void {
  block.properties.dir = direction;
  if (block.tagName === 'blockquote') return;
  visit(block, 'text', (node, _, parent) => {
    const inCode = parent?.type === 'element' && parent.tagName === 'code';
    if (!inCode) node.value = isolate(node.value, direction === 'rtl' ? 'ar' : 'en');
  });
}

/** Words that lead elsewhere are followed by the name of the place. */
function sayWhere(link: Element): void {
  link.properties.rel = ['noopener', 'nofollow'];
  const href = String(link.properties.href ?? '');
  const place = URL.canParse(href) ? new URL(href).host : '';
  if (place !== '' && !textOf(link).includes(place))
    link.children.push({ type: 'text', value: ` (\u2066${place}\u2069)` });
}

/** The same to be read without marks. */
function asText(nodes: (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? elementText(node) : node.type === 'text' ? node.value : ''))
    .join('');
}

function elementText({ tagName, properties, children }: Element): string {
  const inside = asText(children);
  switch (tagName) {
    case 'p':
      return properties.className ? `\n${inside}` : `\n\n${inside}`;
    case 'br':
      return '\n';
    case 'pre':
      return `\n\n${inside}\n`;
    case 'blockquote':
      return `\n\n${inside.trim().replaceAll(/^/gm, '> ')}\n`;
    case 'ul':
    case 'ol':
      return `\n\n${itemsText(children, tagName === 'ol' ? Number(properties.start ?? 1) : undefined)}\n`;
    case 'a':
      return linkText(String(properties.href ?? ''), inside);
    default:
      return inside;
  }
}

function itemsText(children: ElementContent[], first: number | undefined): string {
  const items = children.filter((child) => child.type === 'element');
  return items
    .map(
      ({ children: inside }, at) =>
        `${first === undefined ? '-' : `${first + at}.`} ${asText(inside).trim()}`,
    )
    .join('\n');
}

/** An address that is not shown stands behind its words. */
const linkText = (href: string, words: string): string =>
  /^https?:/.test(href) && !words.includes(href)
    ? `${words.replace(/ \(\u2066[^)]*\u2069\)$/, '')} (\u2066${href}\u2069)`
    : words;
