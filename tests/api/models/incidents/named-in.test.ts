import { describe, expect, test } from 'vitest';
import { namedIn, providers } from '../../../../api/models/incidents/providers.ts';

const named = (text: string) => {
  const isNamed = namedIn(text);
  return providers()
    .map(({ id }) => id)
    .filter(isNamed);
};

describe('banks are named as people type them, by whole words', () => {
  test.each([
    ['my Rajhi card does not work', ['al-rajhi']],
    ['وبطاقتي من الراجحي مرفوضة', ['al-rajhi']],
    ['التحويل بالراجحي متعطل', ['al-rajhi']],
    ['تطبيق بنك مصر واقف', ['banque-misr']],
    ['ADIB card', ['adib']],
    ["Habib's FAB card", ['fab']],
    ['fab, thank you', []],
    ['this fabulous cibo', []],
    ['a wise decision', []],
    ['my wise card', ['wise']],
    ['فيزا من بنك قطر الوطني', ['visa', 'qnb']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids));

  test('each by every name that it has alone', () => {
    for (const { id, name } of providers())
      for (const one of [name.en, name.ar]) expect(named(`my ${one} card`), one).toContain(id);
  });
});

describe('a name that several have', () => {
  test.each([
    ['بطاقة الأهلي لا تعمل', ['snb', 'nbe', 'abk']],
    ['my CIB card was declined', ['cib-dz', 'cib-egypt']],
  ])('is any of theirs where nothing tells: %s', (text, ids) => expect(named(text)).toEqual(ids));

  test.each([
    ['بطاقة الأهلي في السعودية', ['snb']],
    ['CIB in Egypt is down', ['cib-egypt']],
    ['بطاقة CIB في الجزائر', ['cib-dz']],
  ])('is that of the country which is spoken of: %s', (text, ids) => expect(named(text)).toEqual(ids));

  test('is that of the country which another provider tells', () => {
    expect(named('حولت بفودافون كاش مصر من حسابي في الأهلي')).not.toContain('snb');
    expect(named('حولت بإنستاباي من الأهلي')).not.toContain('snb');
  });

  test('is nobody’s by a word of every day', () => expect(named('الأهلي فاز اليوم')).toEqual([]));

  test('of which a longer one was meant is not named', () =>
    expect(named('تطبيق البنك الأهلي الكويتي')).toEqual(['abk']));
});
