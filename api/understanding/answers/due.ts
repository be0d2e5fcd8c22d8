import { countries } from '../../../content/countries.ts';
import type { LimitCase } from '../../../content/limits.ts';
import { today } from '../../ground/clock.ts';
import type { Locale } from '../../ground/locale.ts';
import { datesIn } from '../../models/limits/dates.ts';
import { provider } from '../../models/incidents/providers.ts';
import { factShown } from '../../models/tickets/fact-words.ts';
import { asCountry, countryOf } from '../facts/countries.ts';

/** Of what is asked about these, somebody's time runs from the day of the payment. */
const caseOf = new Map<string, LimitCase>([
  ['deducted-order-not-confirmed', 'online'],
  ['payment-reverted', 'online'],
  ['charged-twice', 'online'],
  ['transfer-not-received', 'transfer'],
  ['transfer-pending', 'transfer'],
  ['cash-wrong-amount', 'atm'],
  ['cash-withdrawal-pending', 'atm'],
]);

type Facts = {
  intent: string | undefined;
  date?: string | undefined;
  bank?: string | undefined;
  country?: string | undefined;
  currency?: string | undefined;
  method?: string | undefined;
};

/** By when a bank has to have put right what the ticket is about, where a rule of its country says so and the day has not passed. */
export function dueOf({ intent, date, bank, country: said, currency, method }: Facts, locale: Locale) {
  const about = caseOf.get(intent ?? '');
  const country = asCountry(said) ?? countryOf(bank, currency);
  if (about === undefined || country === undefined || date === undefined) return null;
  const begun = { case: about, day: date.slice(0, 10) };
  const scheme = method === undefined ? null : provider(method).name[locale];
  const limit = datesIn(country, begun, locale, today()).dates.find(
    (one) =>
      one.basis === 'rule' &&
      one.duty !== 'you' &&
      !one.passed &&
      (one.scheme === null || one.scheme === scheme),
  );
  if (!limit) return null;
  const due = factShown({ kind: 'date', value: limit.by }, locale, []);
  return { country: countries[country].name[locale], due };
}
