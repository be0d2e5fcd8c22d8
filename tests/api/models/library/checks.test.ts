import { expect, test } from 'vitest';
import { entryKinds } from '../../../../content/edits.ts';
import { kinds } from '../../../../content/entries.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { checkEntry, mustNotMislead } from '../../../../api/models/library/checks.ts';
import { declined, library, otp, written } from './library.ts';

test('nothing that comes with the desk would mislead', async () => {
  const { db } = await library();
  await importArticles(db, loadArticles(contentFolder));
  for (const kind of entryKinds)
    for (const entry of kinds[kind].written(contentFolder).list) {
      const wrong = (await checkEntry(db, kind, entry)).filter(({ misleads }) => misleads);
      expect(wrong, `${kind} ${entry.id}`).toEqual([]);
    }
});

test('a code of no problem type misleads', async () => {
  const { db } = await library();
  const entry = { ...written(declined), problemType: 'nowhere' };
  await expect(mustNotMislead(db, 'codes', entry)).rejects.toMatchObject({
    fields: { 'document.problemType': expect.anything() },
  });
});

test('a guide that turns in a circle misleads, and so does one that names no article', async () => {
  const { db } = await library();
  const steps = {
    first: {
      question: { en: 'Was it you?', ar: 'هل كنت أنت؟' },
      answers: [
        { id: 'yes', text: { en: 'Yes', ar: 'نعم' }, to: 'first' },
        { id: 'no', text: { en: 'No', ar: 'لا' }, to: 'nowhere' },
      ],
    },
  };
  const { money: _, ...rest } = Object(written({ kind: 'guides', id: 'otp-missing' }));
  const entry = { ...rest, start: 'first', steps };
  const [first] = await checkEntry(db, 'guides', entry);
  expect(first).toMatchObject({ misleads: true, message: { en: 'a circle at first' } });
  const found = await checkEntry(db, 'guides', written({ kind: 'guides', id: 'otp-missing' }));
  expect(found.filter(({ misleads }) => misleads).map(({ message }) => message.en)).toContain(
    'unknown article otp-missing',
  );
});

test('a synonym of a letter would be found in everything', async () => {
  const { db } = await library();
  const found = await checkEntry(db, 'synonyms', { ...written(otp), en: ['x'] });
  expect(found[0]).toMatchObject({ field: 'en', misleads: true });
});

test('two problem types of one name cannot be told apart', async () => {
  const { db } = await library();
  const name = Object(written({ kind: 'problem-types', id: 'bank-transfers' })).name;
  const entry = { ...written({ kind: 'problem-types', id: 'bank-declines' }), name };
  const found = await checkEntry(db, 'problem-types', entry);
  expect(found.filter(({ misleads }) => misleads).map(({ field }) => field)).toEqual(['name.ar', 'name.en']);
});
