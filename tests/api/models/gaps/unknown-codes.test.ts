import { expect, test } from 'vitest';
import { codesWithoutAnswer, noteUnknown } from '../../../../api/models/gaps/unknown-codes.ts';
import { dayAt } from '../../../../api/models/reports/measures.ts';
import { clean } from '../../clean.ts';
import { freshDatabase } from '../../database.ts';

test('a code that was looked up without an answer is counted; what is none is not kept', async () => {
  const { db } = await freshDatabase();
  for (const _ of [1, 2]) await noteUnknown(db, clean('900.100.600'), 'ar');
  await noteUnknown(db, clean('do_not_know'), 'en');
  await noteUnknown(db, clean('why'), 'en');
  await noteUnknown(db, clean(`why was I charged 2 times ${'and '.repeat(20)}`), 'en');
  const today = dayAt(Date.now());
  expect(await codesWithoutAnswer(db, today)).toEqual([
    { asked: '900.100.600', locale: 'ar', count: 2 },
    { asked: 'do_not_know', locale: 'en', count: 1 },
  ]);
  expect(await codesWithoutAnswer(db, today + 1)).toEqual([]);
});
