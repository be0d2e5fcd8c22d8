import { expect, test } from 'vitest';
import { betweenWords, countWords, differences } from '../../../../api/models/articles/differences.ts';
import { words } from '../../articles.ts';

const told = (before: string, after: string) =>
  betweenWords(before, after)
    .map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `{-${text}-}` })[kind])
    .join('');

test('words that came in and went out are told one by one, in both scripts', () => {
  expect(told('up to 120 days from the payment', 'up to 90 days from the delivery')).toBe(
    'up to {-120-}{+90+} days from the {-payment-}{+delivery+}',
  );
  expect(told('المهلة 120 يومًا من يوم الدفع', 'المهلة 120 يومًا من تاريخ الدفع')).toBe(
    'المهلة 120 يومًا من {-يوم-}{+تاريخ+} الدفع',
  );
});

test('a mark on a letter is a part of its word', () => {
  expect(told('كتب', 'كُتب')).toBe('{-كتب-}{+كُتب+}');
});

test('words that changed side by side are one change, and a sign is one by itself', () => {
  expect(told('call the bank now.', 'write a letter now, please.')).toBe(
    '{-call the bank-}{+write a letter+} now{+, please+}.',
  );
});

test('the space behind a change stayed', () => {
  expect(told('it does not arrive or is refused', 'it is late or is refused')).toBe(
    'it {-does not arrive-}{+is late+} or is refused',
  );
});

test('nothing and everything are differences too', () => {
  expect(betweenWords('', '')).toEqual([]);
  expect(betweenWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  expect(betweenWords('old', '')).toEqual([{ kind: 'removed', text: 'old' }]);
});

const joined = (parts: { kind: string; text: string }[], without: string): string =>
  parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

test('from what differs both texts can be read again', () => {
  const pieces = ['بنك', 'bank ', '\n\n', '120', ' ', '،', 'أَ', '«', 'code_1', '## '];
  const text = (seed: number) =>
    Array.from({ length: 40 }, (_, at) => pieces[(seed * 7 + at * at * (seed + 3)) % pieces.length]).join('');
  for (let seed = 0; seed < 100; seed++) {
    const parts = betweenWords(text(seed), text(seed + 1));
    expect(joined(parts, 'added')).toBe(text(seed));
    expect(joined(parts, 'removed')).toBe(text(seed + 1));
  }
});

test('texts that have nothing in common are told whole, and at once', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
  const began = performance.now();
  expect(betweenWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('of a body only the sections that differ are shown, each under its heading', () => {
  const before = { ...words('One'), body: 'Before.\n\n## First\n\nStays.\n\n## Second\n\nOld words.\n' };
  const after = {
    ...before,
    body: 'Before.\n\n## First\n\nStays.\n\n## Between\n\nNew.\n\n## Second\n\nNew words.\n',
  };
  const passages = differences(before, after);
  expect(passages.map(({ field, heading }) => [field, heading])).toEqual([
    ['body', 'Between'],
    ['body', 'Second'],
  ]);
  expect(countWords(passages)).toEqual({ added: 3, removed: 1 });
});

test('a heading that was changed stays one section', () => {
  const body = (heading: string) => `## ${heading}\n\nThe same words below.\n`;
  const [passage, ...more] = differences(
    { ...words('One'), body: body('How long') },
    { ...words('One'), body: body('How much time') },
  );
  expect(more).toEqual([]);
  expect(passage).toMatchObject({ heading: 'How much time' });
  expect(joined(passage?.parts ?? [], 'removed')).toBe(body('How much time'));
});

test('fields and search terms differ by themselves; the same texts in nothing', () => {
  const before = words('One');
  expect(differences(before, before)).toEqual([]);
  const after = { ...before, title: 'Two', searchTerms: ['no code', 'late code'] };
  expect(differences(before, after).map(({ field }) => field)).toEqual(['title', 'searchTerms']);
});
