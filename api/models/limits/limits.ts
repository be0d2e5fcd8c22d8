import type { CountryId } from '../../../content/countries.ts';
import { countries, countryId } from '../../../content/countries.ts';
import type { Limit, UnknownLimit } from '../../../content/limits.ts';
import { bases, limitCases, readLimits } from '../../../content/limits.ts';
import { NotFound } from '../../ground/failures.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';
import { contact, contactsIn } from '../providers/contacts.ts';

/** Every country, with how many limits of it we know. */
export const countriesWithLimits = (locale: Locale) =>
  countryId.options.map((id) => ({
    id,
    name: countries[id].name[locale],
    known: knownIn(id).length,
  }));

/** How long things may take in a country, the firmest first of each case, and whom to ask where no limit is known. @throws NotFound */
export function limitsIn(name: string, locale: Locale) {
  const { data: id } = countryId.safeParse(name);
  if (id === undefined) throw new NotFound();
  const known = knownIn(id);
  const rest = unknownIn(id);
  const days = [...known, ...rest].map(({ checkedOn }) => checkedOn).sort();
  return {
    id,
    name: countries[id].name[locale],
    limits: known.map((limit) => shownLimit(limit, locale)),
    unknown: rest.map(({ cases, ask }) => ({ cases, ask: contact(ask, id, locale) })),
    contacts: contactsIn(id, locale),
    checkedOn: days[0] ?? null,
  };
}

/** The limits of a country, case by case, the firmest first. */
export const knownIn = (id: CountryId): Limit[] =>
  readLimits(contentFolder)
    .limits.filter(({ country }) => country === id)
    .sort(byCaseThenBasis);

const unknownIn = (id: CountryId): UnknownLimit[] =>
  readLimits(contentFolder).unknown.filter(({ country }) => country === id);

/** Whom people in a country ask where nobody else answers, as its limits name them. */
export function authorityIn(id: CountryId, locale: Locale) {
  const [first] = unknownIn(id);
  return first ? contact(first.ask, id, locale) : null;
}

const byCaseThenBasis = (a: Limit, b: Limit): number =>
  limitCases.indexOf(a.case) - limitCases.indexOf(b.case) || bases.indexOf(a.basis) - bases.indexOf(b.basis);

/** A limit in the reader's language. */
export const shownLimit = (limit: Limit, locale: Locale) => ({
  case: limit.case,
  scheme: limit.scheme ? isolate(limit.scheme[locale], locale) : null,
  what: isolate(limit.what[locale], locale),
  days: limit.days,
  longest: limit.longest ?? null,
  count: limit.count,
  from: isolate(limit.from[locale], locale),
  duty: limit.duty,
  basis: limit.basis,
  source: limit.source,
});
