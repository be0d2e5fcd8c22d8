import { expect, test } from 'vitest';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { importDraft, importText } from '../../../../api/models/articles/imported-texts.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { studio, words } from '../../articles.ts';
import { file, nothing } from './files.ts';

const draft = (title: string) => ({ ...words(title), bodyLine: 1 });
const withDraft = (title: string) => file({ drafts: { en: draft(title) } });

test('a draft comes in beside what readers see, and coming in again changes nothing', async () => {
  const { db, by } = await studio();
  expect((await importArticles(db, [withDraft('Next')])).taken).toContain('otp-missing/en.draft.md');
  expect((await findStudioArticle(db, 'otp-missing', by)).translations.en).toMatchObject({
    title: 'Next',
    state: 'changed',
  });
  expect(await importArticles(db, [withDraft('Next')])).toEqual(nothing);
});

test('a draft that was edited here stays; one that changed on both sides is a conflict', async () => {
  const { db, save } = await studio();
  await importArticles(db, [withDraft('Next')]);
  await save('otp-missing', 'en', 2, words('Edited here'));
  expect(await importArticles(db, [withDraft('Next')])).toEqual(nothing);
  const conflicts = ['otp-missing/en.draft.md'];
  expect(await importArticles(db, [withDraft('Other')])).toEqual({ ...nothing, conflicts });
});

test('what readers see agrees although the draft goes on', async () => {
  const { db, save } = await studio();
  await importArticles(db, [file()]);
  await save('otp-missing', 'en', 1, words('Going on'));
  const imported = { ...nothing, taken: [] };
  await db.transaction(async (tx) => {
    expect(await importText(tx, file(), 'en', imported, {})).toBe(false);
    await importDraft(tx, file(), 'en', imported, {});
  });
  expect(imported).toEqual(nothing);
});
