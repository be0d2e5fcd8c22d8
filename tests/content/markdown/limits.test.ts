import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../../api/models/articles/markdown.ts';
import { loadArticles } from '../../../content/articles.ts';
import { parse } from '../../../content/markdown/grammar.ts';
import { longestMarkdown, Unreadable } from '../../../content/markdown/limits.ts';
import { ours } from '../folder.ts';

const times = (part: string, count: number): string => part.repeat(count);

test('no text of the longest length takes much longer than plain words do: it is read, or refused', () => {
  const script = join(import.meta.dirname, 'costs.ts');
  const costs: { text: string; cost: number }[] = JSON.parse(
    execFileSync(process.execPath, [script], { encoding: 'utf8' }),
  );
  expect(costs.length).toBeGreaterThan(60);
  expect(costs.filter(({ cost }) => cost > 25)).toEqual([]);
}, 400_000);

test.each([
  ['quotes in one line', `Well.\n\n${times('>', 3000)} a`, 3],
  ['lists in one line', `Well.\n\n${times('- ', 3000)} a`, 3],
  [
    'lists line by line',
    `Well.\n\n${Array.from({ length: 60 }, (_, depth) => `${times('  ', depth)}- a`).join('\n')}`,
    undefined,
  ],
  ['stress in stress', `Well.\n\n${times('*a ', 60)}${times('a*', 60)}`, 3],
  ['a table filled up', `Well.\n\n${times('|a', 500)}|\n${times('|-', 500)}|\n${times('a\n', 500)}`, 3],
  ['an address many times', `Well.\n\n[a]: http://${times('x', 9000)}\n\n${times('[a] ', 100)}`, 5],
  ['more letters than are read', times('a', longestMarkdown + 1), 1],
])('%s: refused, in both languages, by the line', (_, text, line) => {
  const refused = (() => {
    try {
      return void parse(text);
    } catch (error) {
      return error;
    }
  })();
  if (!(refused instanceof Unreadable)) return expect.unreachable('it was read');
  if (line !== undefined) expect(refused.line).toBe(line);
  expect(refused.why.en).toContain(`Line ${refused.line}`);
  expect(refused.why.ar).toMatch(new RegExp(`السطر ${refused.line}: \\p{Script=Arabic}`, 'u'));
});

test('whatever marks are put together, a text is read or refused', () => {
  const marks = fc.constantFrom(...'*_~`[]()<>!#|-+\\\n\t 1.٢&:"ا');
  fc.assert(
    fc.property(fc.string({ unit: marks, maxLength: 500 }), fc.nat(20), (text, often) => {
      try {
        expect(typeof render(text.repeat(often), 'ar').html).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    }),
    { numRuns: 100 },
  );
});

test('what editors write is far within the bounds: all our articles in a row, as much as fits', () => {
  for (const locale of ['ar', 'en'] as const) {
    const all = loadArticles(ours).flatMap(({ translations }) => translations[locale]?.body ?? []);
    for (let at = 0; at < all.length; at += 30)
      expect(() =>
        parse(
          all
            .slice(at, at + 6)
            .join('\n\n')
            .slice(0, longestMarkdown),
        ),
      ).not.toThrow();
  }
  const table = `| a | b |\n|---|---|\n${times('| `05` **bold** [x](article:y) | *868*1# |\n', 400)}`;
  expect(() => parse(table)).not.toThrow();
});
