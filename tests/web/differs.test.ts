import { expect, test } from 'vitest';
import { onlyIn } from '../../web/routes/[locale=locale]/desk/[number]/differs.ts';

test('figures and addresses that stand in one answer alone are told, however they are written', () => {
  const theirs = 'المرجع 7453 7606، والمبلغ ١٬٢٦٠ جنيهًا، حتى 1 ديسمبر. https://h.example/ar/articles/refund';
  const mine = 'We ask for EGP 1,260 and the reference by 28/11/2026.';
  expect(onlyIn(theirs, mine)).toEqual(['7453 7606', 'https://h.example/ar/articles/refund']);
  expect(onlyIn(mine, theirs)).toEqual(['28/11/2026']);
  expect(onlyIn(mine, mine)).toEqual([]);
});
