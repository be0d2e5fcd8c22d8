import type { CountryId } from '../../../content/countries.ts';
import { countries, countryId } from '../../../content/countries.ts';
import { once } from '../../../content/file.ts';
import { readProviders } from '../../../content/providers.ts';
import { openNames } from '../../../search/text/names.ts';
import { words } from '../../../search/text/tokens.ts';
import { contentFolder } from '../../ground/root.ts';

/** Where a payment was made, as far as that is told: what a rule says and whom to call follows from it. */

const currencies = new Map<string, CountryId>([
  ['SAR', 'sa'],
  ['EGP', 'eg'],
  ['AED', 'ae'],
  ['KWD', 'kw'],
  ['BHD', 'bh'],
  ['QAR', 'qa'],
  ['OMR', 'om'],
  ['JOD', 'jo'],
]);

const places = once(() =>
  openNames(
    countryId.options.map((id) => {
      const { name, also } = countries[id];
      const en = [name.en, name.ar, ...also];
      return { id, canonical: { en: '', ar: '' }, en, ar: [], arabizi: [], ambiguous: [] };
    }),
  ),
);

/** The country of the one bank that is named, else of the money, else the one that the text speaks of. */
export const countryIn = (
  text: string,
  bank: string | undefined,
  currency: string | undefined,
): CountryId | undefined =>
  countryOf(bank, currency) ?? only(places(contentFolder)(words(text.slice(0, enough))));

/** Within so many characters people say where they are. */
const enough = 2000;

/** The country of a bank that serves only one, else of the money. */
export const countryOf = (bank: string | undefined, currency: string | undefined): CountryId | undefined =>
  ofBank(bank) ?? currencies.get(currency ?? '');

function ofBank(bank: string | undefined): CountryId | undefined {
  const known = readProviders(contentFolder).providers.find(({ id }) => id === bank);
  return known?.countries.length === 1 ? known.countries[0] : undefined;
}

function only(named: { id: string }[]): CountryId | undefined {
  const ids = new Set(named.map(({ id }) => id));
  const [id] = ids;
  return ids.size === 1 ? asCountry(id) : undefined;
}

/** The country of this id; nothing where we know none. */
export const asCountry = (id: string | undefined): CountryId | undefined => countryId.safeParse(id).data;

/** The country that is called so, in either language or by its id. */
export const countryCalled = (name: string): CountryId | undefined =>
  asCountry(name.toLowerCase()) ?? only(places(contentFolder)(words(name)));
