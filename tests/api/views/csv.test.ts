import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../../api/views/csv.ts';

test('what spreadsheets would reckon is words to them', () => {
  expect(csvLine(['=1', '+1', '-1', '@a', '\tx', ' =1', 'a"b', '12'])).toBe(
    `"'=1","'+1","'-1","'@a","'\tx","' =1","a""b","12"\r\n`,
  );
  expect(csvLine(['＝cmd', '\r=1', '\u00A0=1', '٣-٤', 'a=1'])).toBe(
    `"'＝cmd","'\r=1","'\u00A0=1","٣-٤","a=1"\r\n`,
  );
});

const text = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', "'", ',', 'a', 'ع', '1'),
});

/** The cells of a line, as RFC 4180 has them read. */
const read = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/gy)].map(([, cell = '']) => cell.replaceAll('""', '"'));

test('each cell is read as it was, or with a mark before it, and none begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const found = read(csvLine(cells));
      expect(found).toHaveLength(cells.length);
      for (const [at, cell] of found.entries()) {
        expect([cells[at], `'${cells[at]}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }
    }),
  );
});
