import { expect, test } from 'vitest';
import { excerptOf, markedLine } from '../../../../../api/models/tickets/found/excerpts.ts';
import { askedWords } from '../../../../../api/models/tickets/found/words.ts';
import { writeAsCustomer, writeNote } from '../../../../../api/models/tickets/messages.ts';
import { freshDesk } from '../../../desk.ts';

test('the message that says most of what was asked is shown where it says it', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  await writeAsCustomer(db, number, {
    body: `${'Lorem ipsum. '.repeat(60)}The <b>wallet</b> refused the refunds.`,
    locale: 'en',
  });
  await writeNote(db, number, { body: 'المحفظة رفضت', locale: 'ar' }, yara);
  const shown = async (question: string) => excerptOf(db, number, askedWords(question));
  const both = await shown('wallet refund');
  expect(both).toMatchObject({ author: 'customer', kind: 'reply', locale: 'en' });
  expect(both?.html).toMatch(
    /^… .*&lt;b&gt;<mark>wallet<\/mark>&lt;\/b&gt; refused the <mark>refunds<\/mark>\.$/,
  );
  expect(both?.html.length).toBeLessThan(320);
  expect(await shown('محفظ')).toMatchObject({ kind: 'note', html: '<mark>المحفظة</mark> رفضت' });
  expect(await shown('zebra')).toBeNull();
});

test('what is set apart in a text stays so around what is marked', () => {
  expect(markedLine('ظهر لي Error 05 اليوم', 'ar', askedWords('error'))).toBe(
    'ظهر لي \u2068<mark>Error</mark> 05\u2069 اليوم',
  );
});
