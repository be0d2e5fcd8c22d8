import { expect, test } from 'vitest';
import { ticketNumber } from '../../web/lib/ticket-number.ts';

test.for([
  ['10023', 10_023],
  [' #10023 ', 10_023],
  ['رقم ١٠٠٢٣', 10_023],
  ['تذكرة ۱۰۰۲۳', 10_023],
  ['', undefined],
  ['0', undefined],
  ['my ticket', undefined],
  ['10023 10024', undefined],
  ['4111111111111111', undefined],
] as const)('%s names the ticket %s', ([typed, number]) => {
  expect(ticketNumber(typed)).toBe(number);
});
