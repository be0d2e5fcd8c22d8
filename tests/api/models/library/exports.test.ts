import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadArticles } from '../../../../content/articles.ts';
import { kinds } from '../../../../content/entries.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { publishEntry, saveEntry } from '../../../../api/models/library/entries.ts';
import { exportLibrary, withEntries } from '../../../../api/models/library/exports.ts';
import { declined, library, otp, written } from './library.ts';

test('what was published is read from the exported files again, and nothing else of them changes', async () => {
  const { db, editor } = await library();
  await importArticles(db, loadArticles(contentFolder));
  const guide = { kind: 'guides', id: 'otp-missing' } as const;
  const edits = [
    [otp, { ...written(otp), arabizi: ['kod: "el" ta2keed'] }],
    [declined, { ...written(declined), meaning: { en: 'No money: none.', ar: 'لا رصيد: أبدًا.' } }],
    [guide, { ...written(guide), title: { en: 'No code comes', ar: 'لا يصل الرمز' } }],
  ] as const;
  for (const [where, document] of edits)
    await publishEntry(db, where, await saveEntry(db, where, { document, version: 0 }, editor), editor);
  const folder = mkdtempSync(join(tmpdir(), 'hulool-library-'));
  cpSync(contentFolder, folder, { recursive: true });
  await exportLibrary(db, folder);
  for (const [{ kind, id }, document] of edits) {
    const before = kinds[kind].written(contentFolder).list;
    const { list, bad } = kinds[kind].written(folder);
    expect(bad).toEqual([]);
    expect(list).toEqual(before.map((one) => (one.id === id ? expect.objectContaining(document) : one)));
  }
});

test('an entry is written in its place, one that was taken out is gone, a new one stands behind', () => {
  const source = '# Ours\n- id: a\n  en: [one]\n# between\n- id: b\n  en: [two]\n- { id: c, en: [three] }\n';
  const edited = new Map<string, unknown>([
    ['a', { id: 'a', en: ['uno', 'x: y'] }],
    ['b', null],
    ['d', { id: 'd', en: ['four'] }],
  ]);
  const text = withEntries(source, edited);
  expect(parse(text)).toEqual([
    { id: 'a', en: ['uno', 'x: y'] },
    { id: 'c', en: ['three'] },
    { id: 'd', en: ['four'] },
  ]);
  expect(text).toContain('# Ours\n');
  expect(text).toContain('# between\n');
  expect(text).toContain('- { id: c, en: [three] }\n');
});

test('every list of ours stays as it is, sign by sign, where nothing was edited', () => {
  for (const { file } of Object.values(kinds))
    if ('name' in file) {
      const source = readFileSync(join(contentFolder, file.name), 'utf8');
      expect(withEntries(source, new Map(), file.within)).toBe(source);
    }
});
