import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../api/ground/clean-text.ts';
import { contentFolder } from '../../../api/ground/root.ts';
import { hostile } from '../../hostile.ts';

/** Texts of which a hostile part, a letter or a space may be anywhere. */
const parts = fc.constantFrom(
  ...hostile,
  'a',
  'ب',
  'ّ',
  '7',
  ' ',
  '\n',
  '👨',
  '\u200d',
  '\u2068',
  '\u2069',
  '\u202c',
);
const anyText = fc.oneof(
  fc.array(parts, { maxLength: 12 }).map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
);

test('what is written and seen stays: marks of Arabic, joiners in words and emoji, flags, tabs, closed directions', () => {
  const kept = [
    'مُحَمَّدٌ كَتَبَ: «هـٰذا»',
    'می\u200cخواهم ١٤٤٥ ه\u200d',
    '👨\u200d👩\u200d👧 ❤️\u200d🔥 👍🏽 🏴\u200d☠️ 1️⃣ 🇪🇬',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    'a\tb\n\n  c',
    'اتصل على \u2066+20 100\u2069 أو \u202a+20 101\u202c',
    '\u200fقال: \u200e3DS\u200e؟',
    'naïve e\u0301 Zażółć',
  ];
  for (const text of kept) expect(cleanText(text)).toBe(text);
});

test('what nobody writes goes, and nothing after it with it', () => {
  expect(cleanText('before\u0000after')).toBe('beforeafter');
  expect(cleanText('\ufeffa\u0008\u001b[31mb\u007f\u0085c')).toBe('a[31mb\nc');
  expect(cleanText('half \ud83d of a face')).toBe('half  of a face');
  expect(cleanText('so\u00adft\u200b and\u2060wide\ufffe\u{1ffff}')).toBe('soft andwide');
  expect(cleanText('one\r\ntwo\rthree\vfour\u2028five')).toBe('one\ntwo\nthree\nfour\nfive');
  expect(cleanText('hidden\u{e0069}\u{e0067}\u{e006e}')).toBe('hidden');
  expect(cleanLine(' a\n b\tc\u0000 ')).toBe('a  b c');
});

test('what only looks like a text is none', () => {
  const unseen = [
    '\u200b',
    '\u200e\u200f',
    '\u3164',
    '\uffa0 \u2800',
    '\u{e0041}\u{e0042}',
    '\ufe0f',
    '\u202e\u202c',
    '\u00a0\u3000',
    '\u115f\u1160',
    '\u064b',
    '\u2066\u2069',
    '\u0000',
    '\u034f',
  ];
  for (const text of unseen) expect(cleanText(`\n${text} `)).toBe('');
});

test('no direction is open where a line ends, and nothing is turned around', () => {
  expect(cleanText('invoice\u202egpj.exe')).toBe('invoicegpj.exe');
  expect(cleanText('\u202eabc\u202c def')).toBe('abc def');
  expect(cleanText('\u2067open\nnext \u2069line')).toBe('open\nnext line');
  expect(cleanText('\u2068in \u202bside\u2069 out\u202c')).toBe('\u2068in side\u2069 out');
  fc.assert(
    fc.property(anyText, (text) => {
      for (const line of cleanText(text).split('\n')) {
        let depth = 0;
        for (const char of line) {
          if (/[\u2066-\u2068\u202a\u202b]/.test(char)) depth++;
          if (/[\u2069\u202c]/.test(char)) depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(line).not.toMatch(/[\u202d\u202e]/);
      }
    }),
  );
});

test('cleaning twice changes nothing more, and what is left can be stored, and stand in XML', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }),
  );
});

test('a long text of nothing but such signs takes no time', () => {
  const began = performance.now();
  for (const sign of hostile) cleanLine(`x${sign.repeat(20_000 / sign.length)}x`);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('the content that ships is clean', () => {
  const files = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(?:md|yaml)$/.test(name))) {
    const source = readFileSync(join(contentFolder, file), 'utf8');
    expect(cleanText(source), file).toBe(source);
  }
});
