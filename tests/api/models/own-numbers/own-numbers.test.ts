import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../../../api/ground/failures.ts';
import {
  addOwnNumber,
  allOwnNumbers,
  keptBy,
  removeOwnNumber,
} from '../../../../api/models/own-numbers/own-numbers.ts';
import { redact } from '../../../../api/privacy/redact.ts';
import { freshDesk } from '../../desk.ts';

test('what is listed is kept in texts of the staff until it is taken off the list', async () => {
  const { db, person } = await freshDesk();
  const boss = await person('boss', 'admin');
  const id = await addOwnNumber(db, { value: 'AE07 0331 2345 6789 0123 456', label: 'Dubai' }, boss);
  const text = 'Use AE070331234567890123456.';
  expect(redact(text, await keptBy(db)).text).toBe(text);
  await removeOwnNumber(db, id);
  expect(redact(text, await keptBy(db)).found).toEqual([{ kind: 'iban', count: 1 }]);
  await expect(removeOwnNumber(db, id)).rejects.toThrow(NotFound);
});

test('a number is listed once, with a label that holds no secret', async () => {
  const { db, person } = await freshDesk();
  const boss = await person('boss', 'admin');
  const listed = { value: '٢٠٣٠ ٤٠٥٠ ٦٠', label: 'Main' };
  const like = { ...listed, label: 'Like 4242424242424242' };
  await expect(addOwnNumber(db, like, boss)).rejects.toThrow(Invalid);
  await addOwnNumber(db, listed, boss);
  await expect(addOwnNumber(db, { value: '2030405060', label: 'Again' }, boss)).rejects.toThrow(Invalid);
  expect(await allOwnNumbers(db)).toMatchObject([
    { kind: 'number', value: '2030405060', label: 'Main', addedBy: boss.id },
  ]);
});
