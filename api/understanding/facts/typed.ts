import type { FactKind } from '../../db/schema/facts.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { codeOf } from '../../models/codes/codes.ts';
import { providerCalled } from '../../models/incidents/providers.ts';
import { decimal } from './amounts.ts';
import { countryCalled } from './countries.ts';
import { currencyWritten } from './currencies.ts';
import { dayIn } from './days.ts';
import { plain } from './plain.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** As agents type each kind; nothing where that is none. */
const read: Record<
  FactKind,
  (typed: string, codesAskedFor: (text: string) => string[]) => string | undefined
> = {
  amount: (typed) => (/^\d[\d.,]{0,15}$/.test(plain(typed)) ? decimal(plain(typed), true) : undefined),
  currency: (typed) => {
    const named = typed.toUpperCase();
    return currencies.has(named) ? named : currencyWritten(plain(typed));
  },
  date: (typed) => dayIn(plain(`on ${typed}`), new Date()),
  method: providerCalled,
  provider: providerCalled,
  bank: providerCalled,
  country: countryCalled,
  lastFour: (typed) => /^\d{4}$/.exec(plain(typed))?.[0],
  rrn: (typed) => /^[\da-z]{6,12}$/i.exec(plain(typed))?.[0].toUpperCase(),
  arn: (typed) => /^\d{23}$/.exec(plain(typed).replaceAll(' ', ''))?.[0],
  code: (typed, codesAskedFor) => codesAskedFor(typed)[0],
};

/** What an agent types for a fact, the way in which it is kept. @throws Invalid */
export function typedFact(kind: FactKind, typed: string, codesAskedFor: (text: string) => string[]): string {
  const value = typed.trim() === '' ? undefined : read[kind](typed.trim(), codesAskedFor);
  if (!value) throw new Invalid({ value: fieldTexts.wrong });
  if (kind === 'code') codeOf(value);
  return value;
}
