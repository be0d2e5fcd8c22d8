import { render } from '../../../api/models/articles/markdown.ts';
import { longestMarkdown, Unreadable } from '../../../content/markdown/limits.ts';

/** Prints what hostile texts of the longest length cost, against plain words: run by itself, as the server reads them. */

const filled = (part: string): string => part.repeat(longestMarkdown / part.length);
const times = (part: string, count: number): string => part.repeat(count);
const lists = (indent: string): string =>
  Array.from({ length: 190 }, (_, depth) => `${times(indent, depth)}- a\n`).join('');
const runs = Array.from({ length: 270 }, (_, length) => `a${times('`', length)}`).join('');

/** What is slow or deep in other readers of Markdown, and in ours before. */
const hostile = [
  ...['>', '> ', '- ', '1. ', '١. ', '> - ', '\n', 'a\n', '#\n', '- a\n+ b\n', '```\n', '- [ ] a\n'].map(
    filled,
  ),
  ...['**a_', '*a ', 'a* ', 'a**b', '_a ', 'a_ ', '*_', '~~a ', 'a~~ ', '*', '**1', '*1', 'a_b'].map(filled),
  ...['[', ']', '![', '[a](b', '[a](b (c ', '[a](b "c ', '[a](<b', '![[]()', '[a][b', '[^a]', '[a](b)'].map(
    filled,
  ),
  ...['<', 'a<!--', 'a<?', 'a<![CDATA[', 'x <a ', '<a b="', '</', '<div>', '<a@b.c', '&amp;', '\\*'].map(
    filled,
  ),
  ...[
    '`',
    '` a',
    '``a` ',
    'www.a.',
    'http://a',
    'www.a((((',
    'a@',
    '-a',
    'a@a.',
    '.-_',
    '|',
    '|a',
    '|-\n',
  ].map(filled),
  `${times('*a ', 6000)}${times('a*', 6000)}`,
  `${times('[', 15_000)}${times(']', 15_000)}`,
  `${times('> ', 12)}${times('a\n', 1900)}`,
  `${times('|a', 5000)}|\n${times('|-', 5000)}|\n${times('a\n', 1900)}`,
  `[a]: http://${times('x', 20_000)}\n\n${times('[a] ', 4000)}`,
  lists('  '),
  lists('\t').slice(0, longestMarkdown),
  runs,
];

function onceCost(text: string): number {
  const before = process.cpuUsage().user;
  try {
    render(text, 'ar');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return process.cpuUsage().user - before;
}

/** The least of some readings: what a text costs by itself comes every time, a busy machine or a collection only sometimes. */
function costOf(text: string, enough: number): number {
  let least = onceCost(text);
  for (let more = 4; more > 0 && least > enough; more--) least = Math.min(least, onceCost(text));
  return least;
}

const words = filled('word ');
const usual = costOf(words, 0);
const costs = hostile.map((text) => ({ text: text.slice(0, 20), cost: costOf(text, usual * 12) / usual }));
process.stdout.write(JSON.stringify(costs));
