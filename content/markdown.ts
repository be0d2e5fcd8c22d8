import type { Nodes, Root } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What is read in one go, with the line it begins on, from 0. */
export type Block = { kind: 'heading' | 'paragraph' | 'row'; line: number; text: string };

/** Set before every heading's id, so that none can take the name of something the page itself uses. */
export const idPrefix = 'h-';

const slugger = unified().use(remarkRehype).use(rehypeSlug, { prefix: idPrefix }).freeze();

/** The line of a Markdown text on which a part of it begins, from 0. */
export const lineOf = ({ position }: Pick<Root, 'position'>): number => (position?.start.line ?? 1) - 1;

/** Every block with its words; line breaks stay, so that a place in a block tells its line. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading')
      blocks.push({ kind: node.type, line: lineOf(node), text: node.children.map(textOf).join('') });
    if (node.type === 'tableRow')
      blocks.push({ kind: 'row', line: lineOf(node), text: node.children.map(textOf).join(' ') });
  });
  return blocks;
}

/** What a link can lead to within a text: the ids of its headings as the page gives them. */
export function anchorsOf(tree: Root): Set<string> {
  const anchors = new Set<string>();
  visit(slugger.runSync(tree), 'element', ({ tagName, properties }) => {
    if (/^h[1-6]$/.test(tagName)) anchors.add(String(properties.id));
  });
  return anchors;
}

function textOf(node: Nodes): string {
  const parts: string[] = [];
  visit(node, (part) => {
    if ('value' in part && typeof part.value === 'string') parts.push(part.value);
  });
  return parts.join('');
}
