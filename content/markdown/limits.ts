import type { Nodes, Root } from 'mdast';
import type { Text } from '../file.ts';

/** The longest Markdown that is read, in letters: six times our longest article. */
export const longestMarkdown = 40_000;
/** Blank lines cost as much as others. */
const mostLines = 2000;
/** Quotes and lists that may begin in one line, inside one another. */
const mostInLine = 12;
/** How far in an item of a list may begin: each list stands two or more spaces further in than the one around it. */
const furthestIn = 60;
/** Parts inside parts: twelve lists in one another are 24, with what is bold in them. */
const deepest = 40;
/** Rows times columns: short rows are filled up to the longest. */
const mostCells = 5000;
/** Letters that all references to addresses and notes become when each is written out. */
const mostReferred = 100_000;

const reasons = {
  long: { ar: 'النص أطول من أن يُعرض', en: 'the text is too long to be shown' },
  lines: { ar: 'السطور أكثر من أن تُعرض', en: 'too many lines to be shown' },
  nested: {
    ar: 'قوائم أو اقتباسات أو علامات متداخلة أعمق مما يُعرض',
    en: 'lists, quotes or marks stand too deep inside one another',
  },
  marks: {
    ar: 'علامات كثيرة بلا إغلاق (مثل * و_ و` و[ و<)',
    en: 'too many marks that nothing closes (such as *, _, `, [ and <)',
  },
  table: { ar: 'الجدول أكبر مما يُعرض', en: 'the table is too large to be shown' },
  references: { ar: 'روابط تتكرر بعناوين طويلة', en: 'too many references to long addresses' },
} satisfies Record<string, Text>;

/** A Markdown text that would take too long to read, or whose parts stand too deep in one another; `line` counts from 1. */
export class Unreadable extends Error {
  readonly line: number;
  readonly why: Text;

  constructor(reason: keyof typeof reasons, line: number) {
    super(`line ${line}: ${reasons[reason].en}`);
    this.line = line;
    this.why = {
      ar: `السطر ${line}: ${reasons[reason].ar}.`,
      en: `Line ${line}: ${reasons[reason].en}.`,
    };
  }
}

/** What begins a quote or an item of a list, as often as it stands at the beginning of a line. */
const beginnings = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|[\d٠-٩۰-۹]{1,9}[.)](?=[ \t])))+/;
const rule = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/;

/** Looks at a text before it is read: its length, and what begins in each of its lines. @throws Unreadable */
export function mustBeShallow(markdown: string): void {
  if (markdown.length > longestMarkdown) throw new Unreadable('long', 1);
  const lines = markdown.split('\n', mostLines + 1);
  if (lines.length > mostLines) throw new Unreadable('lines', mostLines);
  lines.forEach((line, at) => {
    const [begun = ''] = beginnings.exec(line) ?? [];
    if (begun.length > mostInLine && isDeep(begun) && !rule.test(line))
      throw new Unreadable('nested', at + 1);
  });
}

const isDeep = (begun: string): boolean =>
  begun.split(/[>.)*+-]/).length - 1 > mostInLine ||
  begun.replaceAll('\t', '    ').search(/[^ ]/) > furthestIn;

/** Looks at what was read, before anything walks it that calls itself. @throws Unreadable */
export function mustBeSmall(tree: Root): void {
  const addresses = new Map<string, number>();
  let referred = 0;
  for (const { node, depth } of everyPart(tree)) {
    if (depth > deepest) throw new Unreadable('nested', lineOf(node));
    if (node.type === 'definition') addresses.set(node.identifier, lengthOf(node));
    if (node.type === 'table') {
      const columns = Math.max(...node.children.map(({ children }) => children.length));
      if (columns * node.children.length > mostCells) throw new Unreadable('table', lineOf(node));
    }
  }
  for (const { node } of everyPart(tree)) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
    referred += addresses.get(node.identifier) ?? 0;
    if (referred > mostReferred) throw new Unreadable('references', lineOf(node));
  }
}

function* everyPart(tree: Root): Generator<{ node: Nodes; depth: number }> {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    yield one;
    const { node, depth } = one;
    if ('children' in node)
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
}

const lineOf = ({ position }: Nodes): number => position?.start.line ?? 1;
const lengthOf = ({ position }: Nodes): number => (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
