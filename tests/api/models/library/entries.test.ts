import { expect, test } from 'vitest';
import { readCodes } from '../../../../content/codes.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import {
  editedEntry,
  liveEntry,
  publishEntry,
  saveEntry,
  withdrawEntry,
} from '../../../../api/models/library/entries.ts';
import { declined, library, otp, written } from './library.ts';

const meaning = { en: 'There is not enough money on the card.', ar: 'الرصيد لا يكفي لهذه العملية.' };
const changed = { ...written(declined), meaning };

test('what nobody changed is as its file has it', async () => {
  const { db } = await library();
  expect(await editedEntry(db, declined)).toEqual({
    document: written(declined),
    version: 0,
    state: 'published',
    file: written(declined),
    fileChanged: false,
  });
});

test('a draft is seen by nobody until it is published, and by everybody from then on', async () => {
  const { db, editor, heard } = await library();
  const version = await saveEntry(db, declined, { document: changed, version: 0 }, editor);
  expect(await editedEntry(db, declined)).toMatchObject({ document: changed, version: 1, state: 'changed' });
  expect(await liveEntry(db, declined)).toEqual(written(declined));
  await publishEntry(db, declined, version, editor);
  expect(await editedEntry(db, declined)).toMatchObject({ state: 'published' });
  await heard();
  const read = readCodes(contentFolder).codes.find(({ id }) => id === declined.id);
  expect(read?.meaning).toEqual(meaning);
});

test('what was published here can be given up for what the file says', async () => {
  const { db, editor, heard } = await library();
  const version = await saveEntry(db, declined, { document: changed, version: 0 }, editor);
  await publishEntry(db, declined, version, editor);
  await withdrawEntry(db, declined, editor);
  await heard();
  expect(await liveEntry(db, declined)).toEqual(written(declined));
  expect(await editedEntry(db, declined)).toMatchObject({ document: changed, state: 'changed' });
  await expect(withdrawEntry(db, declined, editor)).rejects.toThrow('could not find');
});

test('what two editors save is never lost: the second is told', async () => {
  const { db, editor, person } = await library();
  const other = await person('yusuf', 'editor');
  await saveEntry(db, declined, { document: changed, version: 0 }, editor);
  const late = saveEntry(db, declined, { document: { ...changed, actor: 'issuer' }, version: 0 }, other);
  await expect(late).rejects.toThrow('before you');
  expect((await editedEntry(db, declined)).document).toEqual(changed);
});

test('the same again is no new version', async () => {
  const { db, editor } = await library();
  expect(await saveEntry(db, declined, { document: written(declined), version: 0 }, editor)).toBe(1);
  expect(await saveEntry(db, declined, { document: written(declined), version: 1 }, editor)).toBe(1);
});

test('what is not as its kind has to be is refused field by field', async () => {
  const { db, editor } = await library();
  const document = { ...changed, meaning: { en: 'Only English', ar: '' }, retry: 'whenever' };
  await expect(saveEntry(db, declined, { document, version: 0 }, editor)).rejects.toMatchObject({
    fields: { 'document.meaning.ar': { en: 'This is required.' }, 'document.retry': expect.anything() },
  });
  const other = { ...changed, id: 'iso8583:52' };
  await expect(saveEntry(db, declined, { document: other, version: 0 }, editor)).rejects.toMatchObject({
    fields: { 'document.id': expect.anything() },
  });
});

test('what would mislead can be drafted and is not published', async () => {
  const { db, editor } = await library();
  const document = { ...changed, problemType: 'constructor' };
  const version = await saveEntry(db, declined, { document, version: 0 }, editor);
  await expect(publishEntry(db, declined, version, editor)).rejects.toMatchObject({
    fields: { 'document.problemType': expect.anything() },
  });
  expect(await liveEntry(db, declined)).toEqual(written(declined));
});

test('a new one stands behind those of the file, and nowhere before it is published', async () => {
  const { db, editor, heard } = await library();
  const where = { ...otp, id: 'constructor' };
  const document = {
    id: 'constructor',
    category: 'concept',
    canonical: { en: 'Gift card', ar: 'بطاقة هدايا' },
    en: ['gift voucher'],
    ar: ['كارت هدية'],
    arabizi: [],
    ambiguous: [],
  };
  await expect(editedEntry(db, where)).rejects.toThrow('could not find');
  const version = await saveEntry(db, where, { document, version: 0 }, editor);
  expect(await editedEntry(db, where)).toMatchObject({ state: 'draft', file: null });
  expect(await liveEntry(db, where)).toBeNull();
  await publishEntry(db, where, version, editor);
  await heard();
  expect(await liveEntry(db, where)).toEqual(document);
});
