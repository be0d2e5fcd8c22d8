import { m } from './paraglide/messages.js';
import type { Limit } from './types.ts';

/** Words for the limits of a country. */

const cases: Record<Limit['case'], () => string> = {
  atm: m.limits_case_atm,
  pos: m.limits_case_pos,
  online: m.limits_case_online,
  refund: m.limits_case_refund,
  transfer: m.limits_case_transfer,
  unauthorised: m.limits_case_unauthorised,
  dispute: m.limits_case_dispute,
  complaint: m.limits_case_complaint,
  regulator: m.limits_case_regulator,
};
const duties: Record<Limit['duty'], () => string> = {
  bank: m.limits_duty_bank,
  provider: m.limits_duty_provider,
  shop: m.limits_duty_shop,
  regulator: m.limits_duty_regulator,
  you: m.limits_duty_you,
};
const bases: Record<Limit['basis'], () => string> = {
  rule: m.limits_basis_rule,
  promise: m.limits_basis_promise,
  press: m.limits_basis_press,
};

/** Whether a word of an address is one of the cases. */
export const isCase = (word: string): word is Limit['case'] => Object.hasOwn(cases, word);
export const caseIds = Object.keys(cases).filter(isCase);
export const caseName = (one: Limit['case']): string => cases[one]();
export const dutyName = (one: Limit['duty']): string => duties[one]();
export const basisName = (one: Limit['basis']): string => bases[one]();

/** How long, in words: «2 working days», «90 days, at most 180 days», «at once». */
export function howLong({ days, longest, count }: Pick<Limit, 'days' | 'longest' | 'count'>): string {
  if (days === 0) return m.limits_at_once();
  const inWords = (number: number) =>
    count === 'working' ? m.limits_working({ count: number }) : m.limits_calendar({ count: number });
  return longest === null
    ? inWords(days)
    : m.limits_longest({ limit: inWords(days), longest: inWords(longest) });
}
