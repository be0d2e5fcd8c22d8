import { describe, expect, test } from 'vitest';
import type { Under } from './under.ts';
import { document } from './under.ts';

/** Other names for the same thing. */

export function knowsOtherNames(under: Under): void {
  describe('other names for the same thing', () => {
    const names = ['OTP', 'رمز التحقق', 'one-time password', 'كود التفعيل', 'ramz el ta7a2o2'];
    test.each(names.flatMap((written) => names.map((asked) => [written, asked])))(
      '%s is found by %s',
      async (written, asked) => {
        await under.engine.put([
          document('otp', 'ar', { title: written }),
          document('other', 'ar', { title: 'الرسوم' }),
        ]);
        expect(await under.first(asked)).toBe('otp');
      },
    );

    test('an ambiguous name is taken for the thing only beside another word of the field', async () => {
      await under.engine.put([document('mada', 'en', { title: 'mada' })]);
      expect(await under.slugs('مدى')).toEqual([]);
      expect(await under.slugs('دفع مدى')).toEqual(['mada']);
    });

    test('a query may mix the scripts', async () => {
      await under.engine.put([
        document('apple', 'ar', { title: 'Apple Pay مرفوض' }),
        document('other', 'ar', { title: 'مرفوض' }),
      ]);
      expect(await under.first('apple pay مرفوض')).toBe('apple');
    });
  });
}
