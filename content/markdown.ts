import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Translation } from './articles.ts';

/** What is read in one go: a paragraph, a heading or a row of a table, with the line it begins on, from 0. */
export type Block = { line: number; text: string };

type Tree = ReturnType<typeof parse>;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

export const parse = (markdown: string) => parser.parse(markdown);

/** The line of a Markdown text on which a part of it begins, from 0. */
export const lineOf = ({ position }: Pick<Tree, 'position'>): number => (position?.start.line ?? 1) - 1;

/** Every block with its words; line breaks stay, so that a place in a block tells its line. */
function blocksOf(tree: Tree): Block[] {
  const blocks: Block[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading')
      blocks.push({ line: lineOf(node), text: node.children.map(textOf).join('') });
    if (node.type === 'tableRow')
      blocks.push({ line: lineOf(node), text: node.children.map(textOf).join(' ') });
  });
  return blocks;
}

/** All that is read of a text, with the lines of its file; its front matter is told where that begins. */
export const partsOf = ({ title, summary, quickFix, body, bodyLine }: Translation): Block[] => [
  ...[title, summary, quickFix].map((text) => ({ line: 1, text })),
  ...blocksOf(parse(body)).map(({ line, text }) => ({ line: bodyLine + line, text })),
];

function textOf(node: Parameters<typeof visit>[0]): string {
  const parts: string[] = [];
  visit(node, (part) => {
    if ('value' in part && typeof part.value === 'string') parts.push(part.value);
  });
  return parts.join('');
}
