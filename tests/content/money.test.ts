import { expect, test } from 'vitest';
import { contentFolder } from '../../api/ground/root.ts';
import { loadCodes } from '../../content/codes.ts';
import { moneyTaken } from '../../content/money.ts';

const money = new Map(loadCodes(contentFolder).map((code) => [code.id, moneyTaken(code)]));

test.each([
  ['iso8583:00', 'yes'],
  ['knet:CAPTURED', 'yes'],
  ['crypto-invoice:paid_late', 'yes'],
  ['paypal-issue:CAPTURE_FULLY_REFUNDED', 'earlier'],
  ['paypal-issue:ORDER_ALREADY_CAPTURED', 'earlier'],
  ['iso8583:51', 'no'],
  ['iso8583:41', 'no'],
  ['iso8583:85', 'no'],
  ['stripe-decline-code:try_again_later', 'no'],
  ['hyperpay:000.100.110', 'no'],
  ['hyperpay:900.100.301', 'no'],
  ['iso8583:68', 'perhaps'],
  ['knet:NOT CAPTURED', 'perhaps'],
  ['hyperpay:900.100.300', 'perhaps'],
  ['browser-network:HTTP 504', 'perhaps'],
  ['browser-network:HTTP 503', 'unknown'],
  ['browser-network:ERR_INTERNET_DISCONNECTED', 'unknown'],
  ['iso8583:91', 'unknown'],
  ['3ds-transstatus:Y', 'unknown'],
])('%s: money taken, %s', (id, expected) => expect(money.get(id)).toBe(expected));
