import { expect, test } from 'vitest';
import { publishEntry, saveEntry } from '../../../../api/models/library/entries.ts';
import { entryDifferences, stateNumbered, versionsOf } from '../../../../api/models/library/history.ts';
import { declined, library, otp, written } from './library.ts';

test('every version is kept with who saved and who published it', async () => {
  const { db, editor, person } = await library();
  const other = await person('yusuf', 'editor');
  const document = { ...written(declined), actor: 'issuer' };
  await saveEntry(db, declined, { document, version: 0 }, editor);
  await saveEntry(db, declined, { document: { ...document, actor: 'cardholder' }, version: 1 }, other);
  await publishEntry(db, declined, 2, editor);
  expect(await versionsOf(db, declined)).toMatchObject([
    { version: 2, savedBy: 'yusuf', publishedBy: 'mariam' },
    { version: 1, savedBy: 'mariam', publishedBy: null },
  ]);
  expect(await stateNumbered(db, declined, 1)).toEqual(document);
  expect(await stateNumbered(db, declined, 0)).toEqual(written(declined));
});

test('what differs is told field by field, and the words of a list line by line', () => {
  const before = written(otp);
  const after = { ...before, category: 'concept', arabizi: [...Object(before).arabizi, 'kod el ta2keed'] };
  const differing = entryDifferences(before, after);
  expect(differing.map(({ field }) => field)).toEqual(['category', 'arabizi']);
  expect(differing[1]?.parts.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual([
    'kod el ta2keed',
  ]);
  expect(entryDifferences(before, null).length).toBeGreaterThan(3);
});
