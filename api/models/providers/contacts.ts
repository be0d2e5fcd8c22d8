import type { CountryId } from '../../../content/countries.ts';
import { countries } from '../../../content/countries.ts';
import type { Provider } from '../../../content/providers.ts';
import { readProviders } from '../../../content/providers.ts';
import { words } from '../../../search/text/tokens.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';
import { providersIn } from '../incidents/providers.ts';

const listed = (): Provider[] => readProviders(contentFolder).providers;

/** How people in a country reach somebody of providers.yaml; nobody, where the entry cannot be read. */
export function contact(id: string, country: CountryId, locale: Locale) {
  const known = listed().find((provider) => provider.id === id);
  return known ? reached(known, country, locale) : null;
}

/** Everybody with a number in a country, or a page on which one complains. */
export const contactsIn = (country: CountryId, locale: Locale) =>
  listed()
    .filter(({ countries: served }) => served.includes(country))
    .map((one) => reached(one, country, locale))
    .filter(({ phones, page }) => phones.length > 0 || page !== null);

/** How those whom a text names are reached, in each country in which they have a number; lines against theft first. */
export function contactsNamed(text: string, locale: Locale) {
  const named = providersIn(words(text));
  return listed()
    .filter(({ id, group }) => named.has(group ?? id))
    .flatMap((one) =>
      one.countries.map((id) => ({
        ...reached(one, id, locale),
        country: { id, name: countries[id].name[locale] },
      })),
    )
    .filter(({ phones }) => phones.length > 0);
}

/** The countries in which somebody has a number. */
export const countriesWithNumbers = (locale: Locale) => {
  const dialled = new Set(listed().flatMap(({ phones }) => phones.flatMap(({ country }) => country ?? [])));
  return [...dialled].map((id) => ({ id, name: countries[id].name[locale] })).sort(byKnown);
};

const order = Object.keys(countries);
const byKnown = (one: { id: CountryId }, other: { id: CountryId }) =>
  order.indexOf(one.id) - order.indexOf(other.id);

const firstly = (about: string): number => Number(about !== 'fraud' && about !== 'cards');

const reached = ({ name, phones, complaints }: Provider, country: CountryId, locale: Locale) => ({
  name: isolate(name[locale], locale),
  phones: phones
    .filter((phone) => phone.country === country)
    .sort((one, other) => firstly(one.about) - firstly(other.about))
    .map(({ number, abroad, hours }) => ({
      number: number ?? null,
      abroad: abroad ?? null,
      hours: hours?.[locale] ?? null,
    })),
  page: complaints ?? null,
});
