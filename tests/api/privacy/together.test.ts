import { expect, it, test } from 'vitest';
import { redactTogether } from '../../../api/privacy/redact.ts';

const texts = (...parts: string[]) =>
  redactTogether(parts).map(({ text }) => text.replaceAll(/[\u2068\u2069]/g, ''));

test.each([
  [
    ['card 4111 1111', '1111 1111 was declined'],
    ['card [CARD]', '•••• 1111 was declined'],
  ],
  [
    ['4111 1111 1111', 'بطاقتي والباقي 1111'],
    ['[CARD]', 'بطاقتي والباقي •••• 1111'],
  ],
  [
    ['4111', '1111', '1111', '1111'],
    ['[CARD]', '[CARD]', '[CARD]', '•••• 1111'],
  ],
  [
    ['the last four are 1111', 'and my card begins with 4111 1111 1111'],
    ['the last four are •••• 1111', 'and my card begins with [CARD]'],
  ],
  [
    ['٤١١١ ١١١١', '١١١١ ١١١١'],
    ['[CARD]', '•••• 1111'],
  ],
  [
    ['41111111', '11111111'],
    ['[CARD]', '•••• 1111'],
  ],
  [
    ['four one one one one one one one', '1111 1111'],
    ['[CARD]', '•••• 1111'],
  ],
  [
    ['Amex 3782', '822463 10005'],
    ['Amex [CARD]', '•••• 0005'],
  ],
  [
    ['declined', 'my visa 4242 4242 4242', '', '4242'],
    ['declined', 'my visa [CARD]', '', '•••• 4242'],
  ],
  [
    ['hello', 'card 5555 5555 5555', 'sorry, the rest of the number is 4444'],
    ['hello', 'card [CARD]', 'sorry, the rest of the number is •••• 4444'],
  ],
])('%j', (given, wanted) => {
  expect(texts(...given)).toEqual(wanted);
  // What was redacted stays as it is, also together.
  expect(redactTogether(redactTogether(given).map(({ text }) => text)).flatMap(({ found }) => found)).toEqual(
    [],
  );
});

test.each([
  [['order 41111111', '11111111']],
  [['my card ends in 1111', 'RRN 411111111111']],
  [['بطاقتي تنتهي بـ 1111', 'الرقم المرجعي 411111111111']],
  [['paid 4111 riyals', 'order 111111111111']],
  [['my card ends in 4242', 'the amount is 4242']],
  [['call me on 0501234567', '482913']],
  [['Fawry 411111111111', '1111']],
])('leaves %j', (given) => {
  expect(texts(...given)).toEqual(given);
});

it('counts what was removed in each of the texts', () => {
  expect(redactTogether(['card 4111 1111', '1111 1111, cvv 123']).map(({ found }) => found)).toEqual([
    [{ kind: 'pan', count: 1 }],
    [
      { kind: 'cvv', count: 1 },
      { kind: 'pan', count: 1 },
    ],
  ]);
});
