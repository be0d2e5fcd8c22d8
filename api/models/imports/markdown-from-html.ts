import type { Element, Root as Html } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What becomes of an address in a page: another one, or null where it is left out. */
export type Readdress = {
  link: (href: string) => string | null;
  image: (src: string, alt: string) => string | null;
};

const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'sms'],
    src: ['http', 'https'],
  },
};

const reader = unified().use(rehypeParse, { fragment: true });
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' });

/** What a page calls itself, and the first words that it says. */
export function titleIn(html: string): string {
  const tree = unified().use(rehypeParse).parse(html);
  const found = new Map<string, string>();
  visit(tree, 'element', (node) => {
    if (/^(?:title|h1)$/.test(node.tagName) && !found.has(node.tagName))
      found.set(node.tagName, textOf(node).replaceAll(/\s+/g, ' ').trim());
  });
  return found.get('h1') || found.get('title') || '';
}

/**
 * The text of a page as our Markdown: no scripts, styles or frames; headings below the title; each picture by itself; links and pictures by
 * the addresses that they have here.
 */
export function markdownFrom(html: string, title: string, readdress: Readdress): string {
  const page = reader.parse(html);
  const body = mainOf(page);
  const tree: Root = unified().use(rehypeSanitize, schema).use(rehypeRemark).runSync(body);
  withoutTitle(tree, title);
  belowTitle(tree);
  withAddresses(tree, readdress);
  alone(tree);
  return writer.stringify(tree).trim();
}

/** Of a whole page what it is about, as far as it says. */
function mainOf(page: Html): Html {
  const found: Element[] = [];
  visit(page, 'element', (node) => {
    if (/^(?:head|script|style|nav|footer|template|noscript)$/.test(node.tagName)) return SKIP;
    if (/^(?:main|article)$/.test(node.tagName)) {
      found.push(node);
      return SKIP;
    }
    return undefined;
  });
  const main: Html = { type: 'root', children: found.length > 0 ? found : page.children };
  visit(main, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (!/^(?:head|script|style|nav|footer|template|noscript|title)$/.test(node.tagName)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return main;
}

/** The title stands above the text already. */
function withoutTitle(tree: Root, title: string): void {
  const [first] = tree.children;
  if (first?.type === 'heading' && wordsIn(first) === title.replaceAll(/\s+/g, ' ').trim())
    tree.children.shift();
}

/** Headings begin at the second depth and skip none. */
function belowTitle(tree: Root): void {
  const depths: number[] = [];
  visit(tree, 'heading', (heading) => {
    while (depths.length > 0 && (depths.at(-1) ?? 0) >= heading.depth) depths.pop();
    depths.push(heading.depth);
    const depth = Math.min(depths.length + 1, 6);
    if (isDepth(depth)) heading.depth = depth;
  });
}

const isDepth = (depth: number): depth is 2 | 3 | 4 | 5 | 6 => depth >= 2 && depth <= 6;

/** A link that leads nowhere here leaves its words, a picture that is not here leaves nothing. */
function withAddresses(tree: Root, { link, image }: Readdress): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'link') return readdressed(node, index, parent, node.url && link(node.url));
    if (node.type === 'image') return readdressed(node, index, parent, image(node.url, node.alt ?? ''));
    return undefined;
  });
}

function readdressed(node: Link | Image, index: number, parent: Parents, url: string | null) {
  if (url) {
    node.url = url;
    return undefined;
  }
  parent.children.splice(index, 1, ...('children' in node ? node.children : []));
  return index;
}

/** A picture stands on a line by itself: out of the words, the link or the cell around it. */
function alone(tree: Root): void {
  tree.children = tree.children.flatMap((block): Root['children'] => {
    if (block.type !== 'paragraph') return [block];
    const parts: PhrasingContent[][] = [[]];
    for (const part of block.children) {
      const images = imagesIn(part);
      if (images.length === 0) parts.at(-1)?.push(part);
      else for (const image of images) parts.push([image], []);
    }
    return parts
      .map(trimmed)
      .filter((children) => children.length > 0)
      .map((children) => ({ type: 'paragraph', children }));
  });
}

/** Without the spaces that stood before and after a picture. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children.filter((child) => child.type !== 'text' || child.value !== '');
}

function imagesIn(node: Nodes): Image[] {
  const found: Image[] = [];
  visit(node, 'image', (image) => void found.push(image));
  return found;
}

function wordsIn(node: Nodes): string {
  const words: string[] = [];
  visit(node, (part) => {
    if ('value' in part && typeof part.value === 'string') words.push(part.value);
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}
