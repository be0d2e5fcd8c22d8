import { describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** What an engine takes for the same word of Arabic. */

/** What is tried, as it is written, as it is asked for. */
const rows: [string, string, string][] = [
  ['hamza', 'إلغاء الأمر', 'الغاء الامر'],
  ['hamza on its seat', 'مسؤول الدائرة', 'مسوول الدايره'],
  ['ة and ه', 'بطاقة مصرفية', 'بطاقه مصرفيه'],
  ['ى and ي', 'مستشفى', 'مستشفي'],
  ['tatweel', 'الدفع', 'الدفـــع'],
  ['vowel marks', 'الدفع', 'الدَّفْعُ'],
  ['without ال', 'الدفع', 'دفع'],
  ['with ال', 'دفع', 'الدفع'],
  ['وال', 'الدفع', 'والدفع'],
  ['بال', 'البطاقة', 'بالبطاقة'],
  ['لل', 'الدفع', 'للدفع'],
  ['Persian ی and ک', 'بنكي', 'بنکی'],
  ['Arabic digits', 'خطأ 51', 'خطأ ٥١'],
  ['Persian digits', 'خطأ 51', 'خطأ ۵۱'],
  ['bidi marks', 'الدفع', '\u200Fالدفع\u200E'],
  ['a zero-width mark inside', 'الدفع', 'ال\u200Cدفع'],
  ['presentation forms', 'لا سلام', 'ﻻ سلام'],
  ['plural', 'بطاقة', 'بطاقات'],
  ['possessive', 'بطاقة', 'بطاقتي'],
  ['broken plural', 'فاتورة', 'فواتير'],
  ['two words, detected as Persian elsewhere', 'كرتون مطبوعات', 'كرتون مطبوعات'],
  ['two words, detected as Urdu elsewhere', 'البطاقة مرفوضة', 'بطاقتي مرفوضة'],
];

export function readsArabic(under: Under): void {
  describe('Arabic as it is written and as it is asked', () => {
    test.each(rows)('%s: %s is found by %s', async (_, written, asked) => {
      await under.engine.put([
        document('that', 'ar', { title: written }),
        document('other', 'ar', { title: 'شيء غيره تماما' }),
      ]);
      expect(await under.slugs(asked)).toEqual(['that']);
    });
    test.each(rows)('%s: the other way round too', async (_, asked, written) => {
      await under.engine.put([
        document('that', 'ar', { title: written }),
        document('other', 'ar', { title: 'شيء غيره تماما' }),
      ]);
      expect(await under.slugs(asked)).toEqual(['that']);
    });
  });
}
