import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, linked, lines } from '../../web/lib/marks.ts';

const words = fc
  .array(fc.constantFrom('a', 'مرحبًا', ' ', '\n', '12', '.'), { maxLength: 12 })
  .map((all) => all.join(''));
const chosen = words.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })),
);

test('a mark that is put around what is chosen is taken away again', () => {
  fc.assert(
    fc.property(chosen, fc.constantFrom('**', '*', '`'), (before, mark) => {
      const marked = around(mark)(before);
      expect(marked.text.slice(marked.start, marked.end)).toBe(before.text.slice(before.start, before.end));
      expect(around(mark)(marked)).toEqual(before);
    }),
  );
});

test('italics inside bold words leave them bold', () => {
  const bold = around('**')({ text: 'x', start: 0, end: 1 });
  expect(around('*')(bold).text).toBe('***x***');
});

test('lines become a list, and plain lines again', () => {
  const two = { text: 'one\ntwo', start: 1, end: 5 };
  expect(lines('numbers')(two).text).toBe('1. one\n2. two');
  expect(lines('quote')({ ...two, end: 2 }).text).toBe('> one\ntwo');
  fc.assert(
    fc.property(chosen, fc.constantFrom('bullets', 'numbers', 'quote'), (before, kind) => {
      fc.pre(!/^\d+\. /m.test(before.text));
      expect(lines(kind)(lines(kind)(before)).text).toBe(before.text);
    }),
  );
});

test('a link is written around its words, and its address is chosen', () => {
  const { text, start, end } = linked({ text: 'see here', start: 4, end: 8 });
  expect(text).toBe('see [here](https://)');
  expect(text.slice(start, end)).toBe('https://');
});
