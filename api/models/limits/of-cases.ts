import { countries, countryId } from '../../../content/countries.ts';
import type { Locale } from '../../ground/locale.ts';
import { authorityIn, knownIn, shownLimit } from './limits.ts';

/** The limits of these cases in every country that has any, or in the one of this name; and whom people ask there when it has passed. */
export function limitsOfCases(
  { cases, country }: { cases: string[]; country: string | null },
  locale: Locale,
) {
  const each = countryId.options
    .map((id) => ({
      country: { id, name: countries[id].name[locale] },
      known: knownIn(id).filter((limit) => cases.includes(limit.case)),
      asked: authorityIn(id, locale),
    }))
    .filter(({ country: { name }, known }) => known.length > 0 && (country ?? name) === name);
  return {
    limits: each.flatMap(({ country, known }) =>
      known.map((limit) => ({ ...shownLimit(limit, locale), country })),
    ),
    contacts: each.flatMap(({ country, asked }) =>
      asked && asked.phones.length > 0 ? [{ ...asked, country }] : [],
    ),
  };
}
