import { expect, test } from 'vitest';
import { contentFolder } from '../../api/ground/root.ts';
import { redact } from '../../api/privacy/redact.ts';
import { loadCodes } from '../../content/codes.ts';
import { Codes } from '../../search/codes.ts';
import { systemLike } from '../../search/nearest-codes.ts';
import { pasted } from './pasted-codes.ts';

const codes = new Codes(loadCodes(contentFolder));
/** As the page looks them up: secrets are taken out first, and nothing that a code needs goes with them. */
const asked = (text: string) => codes.askedFor(redact(text).text).map(({ id }) => id);

test.each(pasted)('%s leads to %s', (text, id) => expect(asked(text)[0]).toBe(id));

test('every code is found as its provider writes it, and all systems are among the forms above', () => {
  for (const { id, code, system } of loadCodes(contentFolder)) {
    expect(asked(code)).toContain(id);
    expect(
      pasted.some(([, expected]) => expected.startsWith(`${system}:`)),
      system,
    ).toBe(true);
  }
});

test('a number alone lists every system that has it, the card networks first', () =>
  expect(asked('05')).toEqual([
    'iso8583:05',
    '3ds-transstatusreason:05',
    'adyen-refusal:5',
    'amazon-payment-services:05',
  ]));

test('in a message a number without a cue is no code, and on the lookup page it is', () => {
  const text = 'I paid with visa and then 51 on the screen';
  expect(codes.namedIn(text)).toEqual([]);
  expect(asked(text)).toEqual(['iso8583:51']);
});

test.each([
  ['insuficient_funds', 'stripe-decline-code:insufficient_funds'],
  ['funds insufficient', 'stripe-decline-code:insufficient_funds'],
  ['INSTRUMENT_DECLINE', 'paypal-issue:INSTRUMENT_DECLINED'],
  ['10468', 'paypal-issue:10486'],
  ['900.100.302', 'hyperpay:900.100.300'],
])('%s is written much like %s', (text, id) => {
  expect(asked(text)).toEqual([]);
  expect(codes.nearest(text).map((code) => code.id)).toContain(id);
});

test.each([
  ['77', 'iso8583'],
  ['code 103', 'iso8583-1993'],
  ['٨٠٠.١٠٠.٩٩٩', 'hyperpay'],
  ['card_is_tired', 'stripe-error-code'],
  ['PAYER_IS_TIRED', 'paypal-issue'],
  ['ERR_NO_SUCH_THING', 'browser-network'],
  ['20999', 'checkout-com'],
  ['13.0', 'visa-dispute'],
  ['4899', 'mastercard-dispute'],
  ['my card does not work', null],
])('%s seems to come from %s', (text, system) => expect(systemLike(text)).toBe(system));

test('nothing is near a story or two figures', () => {
  expect(codes.nearest('77')).toEqual([]);
  expect(codes.nearest('my card does not work')).toEqual([]);
});

test('the name of a company settles whose code it is, with a clitic before it or not', () => {
  for (const name of ['تابي', 'بتابي', 'وتابي', 'لتابي', 'فتابي', 'tabby', 'الtabby'])
    expect(codes.namedIn(`${name} rejected`).map(({ id }) => id)).toEqual(['tabby:rejected']);
  for (const other of ['كتابي', 'تابين', 'rejected'])
    expect(codes.namedIn(`${other} rejected by them`)).toEqual([]);
});
