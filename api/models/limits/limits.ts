import type { CountryId } from '../../../content/countries.ts';
import { countries, countryId } from '../../../content/countries.ts';
import type { Limit } from '../../../content/limits.ts';
import { bases, limitCases, readLimits } from '../../../content/limits.ts';
import { readProviders } from '../../../content/providers.ts';
import { NotFound } from '../../ground/failures.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';

/** Every country, with how many limits of it we know. */
export const countriesWithLimits = (locale: Locale) =>
  countryId.options.map((id) => ({
    id,
    name: countries[id].name[locale],
    known: readLimits(contentFolder).limits.filter(({ country }) => country === id).length,
  }));

/** How long things may take in a country, the firmest first of each case, and whom to ask where no limit is known. @throws NotFound */
export function limitsIn(name: string, locale: Locale) {
  const { data: id } = countryId.safeParse(name);
  if (id === undefined) throw new NotFound();
  const { limits, unknown } = readLimits(contentFolder);
  const known = limits.filter(({ country }) => country === id).sort(byCaseThenBasis);
  const rest = unknown.filter(({ country }) => country === id);
  const days = [...known, ...rest].map(({ checkedOn }) => checkedOn).sort();
  return {
    id,
    name: countries[id].name[locale],
    limits: known.map((limit) => shown(limit, locale)),
    unknown: rest.map(({ cases, ask }) => ({ cases, ask: contact(ask, id, locale) })),
    checkedOn: days[0] ?? null,
  };
}

const byCaseThenBasis = (a: Limit, b: Limit): number =>
  limitCases.indexOf(a.case) - limitCases.indexOf(b.case) || bases.indexOf(a.basis) - bases.indexOf(b.basis);

const shown = (limit: Limit, locale: Locale) => ({
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

/** How people in a country reach somebody of providers.yaml; nobody, where the entry cannot be read. */
function contact(id: string, country: CountryId, locale: Locale) {
  const known = readProviders(contentFolder).providers.find((provider) => provider.id === id);
  return known
    ? {
        name: isolate(known.name[locale], locale),
        phones: known.phones
          .filter((phone) => phone.country === country)
          .map(({ number, abroad, hours }) => ({
            number: number ?? null,
            abroad: abroad ?? null,
            hours: hours?.[locale] ?? null,
          })),
        page: known.complaints ?? null,
      }
    : null;
}
