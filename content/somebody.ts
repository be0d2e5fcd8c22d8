import type { Brands } from './brands.ts';
import { readBrands } from './brands.ts';
import { countries, countryId } from './countries.ts';
import { untilEdited } from './edits.ts';
import type { Provider } from './providers.ts';
import { ownNames, readProviders } from './providers.ts';
import type { SynonymGroup } from './synonyms.ts';
import { readSynonyms } from './synonyms.ts';

type Named = Pick<SynonymGroup, 'id' | 'canonical' | 'en' | 'ar' | 'arabizi' | 'ambiguous'>;

/** Every means of payment, bank and payment company under all its names, as far as they can be read. */
export const readMeans = untilEdited((folder): Named[] => [
  ...readSynonyms(folder).synonyms.filter(({ category }) => category === 'system' || category === 'psp'),
  ...readProviders(folder).providers.flatMap(ofProvider),
]);

/** These, every country and every company: whom an article may be about alone. */
export const readSomebody = untilEdited((folder): Named[] => [
  ...readMeans(folder),
  ...readBrands(folder).brands.flatMap(ofBrands),
  ...countryId.options.map((id) =>
    called(`country-${id}`, [countries[id].name.en, countries[id].name.ar, ...countries[id].also]),
  ),
]);

/** One that has a group of synonyms.yaml is there. */
const ofProvider = (provider: Provider): Named[] =>
  provider.group === undefined
    ? [called(`provider-${provider.id}`, ownNames(provider), provider.ambiguous)]
    : [];

const ofBrands = ({ names, ambiguous }: Brands): Named[] =>
  names.map((own) => called(`brand-${own[0]}`, own, ambiguous));

const called = (id: string, names: string[], ambiguous: string[] = []): Named => {
  const [name = id] = names;
  return { id, canonical: { en: name, ar: name }, en: names, ar: [], arabizi: [], ambiguous };
};
