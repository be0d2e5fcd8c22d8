import { expect, test } from 'vitest';
import { meaningOf } from '../../../search/intents/meanings.ts';
import { fold } from '../../../search/text/fold.ts';

test.each([
  ['بطاقتي', 'بالكارت', 'لاكارط', 'والكارطة', 'card'],
  ['هالبطاقة', 'عالبطاقة', 'فهالكارت', 'ولبطاقتي'],
  ['هدفع', 'وحدفع', 'سادفع', 'pay'],
  ['الحوالة', 'فيرمون', 'transfer', 'virement'],
  ['لماذا', 'ليش', 'علاش', 'leh'],
  ['الصراف', 'الكيشي', 'الديستريبيتور', 'atm'],
])('the dialects, Arabizi and English mean the same by %s, %s, %s …', (...words) => {
  const meanings = new Set(words.map((word) => meaningOf(fold(word))));
  expect(meanings.size).toBe(1);
  expect(meanings).not.toContain(undefined);
});

test('a word that is not listed has no such name', () => {
  expect(['ياسمين', 'giraffe', ''].map(meaningOf)).toEqual([undefined, undefined, undefined]);
});
