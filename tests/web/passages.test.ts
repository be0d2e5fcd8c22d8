import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../content/markdown/grammar.ts';
import { loadArticles } from '../../content/articles.ts';
import { contentFolder } from '../../api/ground/root.ts';
import { sectionsOf } from '../../api/ground/sections.ts';
import { inField, outOfField } from '../../web/routes/[locale=locale]/studio/[slug]/field.ts';
import {
  draftOf,
  isSame,
  keysOf,
  merged,
  passagesOf,
} from '../../web/routes/[locale=locale]/studio/[slug]/passages.ts';

const drafts = loadArticles(contentFolder).flatMap(({ translations: { ar, en } }) => [
  ...(ar ? [{ locale: 'ar' as const, draft: ar }] : []),
  ...(en ? [{ locale: 'en' as const, draft: en }] : []),
]);

test('every article of ours goes through the passages of the editor, and its fields, and comes out as it was', () => {
  expect(drafts.length).toBeGreaterThan(100);
  for (const { locale, draft } of drafts) {
    const { title, summary, quickFix, searchTerms, body } = draft;
    const passages = passagesOf(draft);
    const typed = Object.fromEntries(
      Object.entries(passages).map(([key, text]) => [key, outOfField(inField(text, locale))]),
    );
    expect(draftOf(typed)).toEqual({
      title,
      summary: summary.trim(),
      quickFix: quickFix.trim(),
      searchTerms,
      body,
    });
  }
});

const lines = fc.constantFrom(
  '## Heading',
  '## عنوان',
  '### Smaller',
  '```',
  '~~~',
  '````',
  '',
  'text',
  '- item',
  '| a | b |',
  '    code',
);
const shape = (markdown: string) =>
  JSON.stringify(parse(markdown), (key, value) => (key === 'position' ? undefined : value));

test('any Markdown reads the same after it was taken apart and joined again', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 14 }), (some) => {
      const body = some.join('\n').trim();
      const joined = draftOf(
        passagesOf({ title: '', summary: '', quickFix: '', searchTerms: [], body }),
      ).body;
      if (!/^##$/m.test(body)) expect(shape(joined)).toBe(shape(body));
    }),
  );
});

test('a heading inside of code begins no section', () => {
  expect(sectionsOf('## One\n\n```\n## no heading\n```\n\n## Two')).toEqual([
    '',
    '## One\n\n```\n## no heading\n```',
    '## Two',
  ]);
});

const base = { title: 'T', summary: 'S', 'section-0': '', 'section-1': '## A' };

test('what two people changed in different passages comes together', () => {
  const { text, conflicts } = merged(base, { ...base, title: 'Mine' }, { ...base, summary: 'Theirs' });
  expect(text).toMatchObject({ title: 'Mine', summary: 'Theirs', 'section-1': '## A' });
  expect(conflicts).toEqual({});
});

test('of a passage that both changed both texts stay', () => {
  const { text, conflicts } = merged(base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' });
  expect([text.title, conflicts]).toEqual(['Mine', { title: 'Theirs' }]);
});

test('a section that somebody put between two moves those behind it', () => {
  const theirs = { ...base, 'section-1': '## New', 'section-2': '## A' };
  expect(merged(base, { ...base, title: 'Mine' }, theirs).text).toMatchObject(
    theirs && { title: 'Mine', 'section-2': '## A' },
  );
});

const texts = fc.dictionary(
  fc.constantFrom('title', 'summary', 'section-0', 'section-1', 'section-2'),
  fc.constantFrom('', 'a', 'b', 'c'),
);

test('whatever two people write, every word of both stands in the text or beside it', () => {
  fc.assert(
    fc.property(texts, texts, texts, (was, mine, theirs) => {
      const { text, conflicts } = merged(was, mine, theirs);
      for (const key of keysOf(was, mine, theirs)) {
        const [old = '', my = '', their = ''] = [was[key], mine[key], theirs[key]];
        const stands = [text[key], conflicts[key]];
        if (my !== old) expect(stands).toContain(my);
        if (their !== old) expect(stands).toContain(their);
      }
      if (isSame(mine, theirs)) expect(conflicts).toEqual({});
    }),
  );
});
