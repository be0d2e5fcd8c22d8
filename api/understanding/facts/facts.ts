import type { FactKind } from '../../db/schema/facts.ts';
import { partiesIn } from '../../models/incidents/providers.ts';
import type { FactRead } from '../../models/tickets/facts.ts';
import { redact } from '../../privacy/redact.ts';
import { amountIn } from './amounts.ts';
import { countryIn } from './countries.ts';
import { dayIn } from './days.ts';
import { arnIn, forNames, lastFourIn, rrnIn } from './numbers.ts';
import { plain } from './plain.ts';

/** What a redacted message says of a payment. Of what it names several, without telling which is meant, nothing is said. */
export function factsIn(text: string, written: Date, codesIn: (text: string) => string[]): FactRead[] {
  const said = plain(text);
  const { banks, providers, methods } = partiesIn(forNames(text));
  const sum = amountIn(said);
  const bank = only(banks);
  const found: Record<FactKind, string | undefined> = {
    amount: sum?.amount,
    currency: sum?.currency,
    date: dayIn(said, written),
    method: methods[0],
    provider: only(providers),
    bank,
    country: countryIn(text, bank, sum?.currency),
    lastFour: lastFourIn(said),
    rrn: rrnIn(said),
    arn: arnIn(said),
    code: codesIn(text)[0],
  };
  return factKindsOf(found).flatMap((kind) => {
    const value = found[kind];
    return value === undefined ? [] : [{ kind, value: redact(value).text }];
  });
}

const factKindsOf = (found: Record<FactKind, unknown>) =>
  Object.keys(found).filter((kind): kind is FactKind => kind in found);

const only = (all: string[]): string | undefined => (all.length === 1 ? all[0] : undefined);
