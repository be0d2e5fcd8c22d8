import { z } from 'zod';
import type { CountryId } from './countries.ts';
import { countries, countryId } from './countries.ts';
import type { Text } from './file.ts';
import { text } from './file.ts';
import type { Provider } from './providers.ts';

/** Whom to call in a country, by their ids in providers.yaml, between what comes before and after all of them. */
export const numbers = z.strictObject({
  lead: text,
  of: z.array(z.strictObject({ country: countryId, providers: z.array(z.string()).min(1) })),
  rest: text,
});
type Numbers = z.infer<typeof numbers>;

/** Lines that stop a card or a wallet: that for fraud before that for everything. */
const lines = ['fraud', 'everything', 'cards'] as const;

function numberOf(provider: Provider, country: CountryId): string | undefined {
  const here = provider.phones.filter((phone) => phone.country === country && phone.number !== undefined);
  const best = lines.flatMap((about) => here.filter((phone) => phone.about === about));
  return best[0]?.number;
}

/** The numbers as a step says them, and the ids of those of whom none is known. */
export function numbersAsText({ lead, of, rest }: Numbers, providers: Provider[]) {
  const missing: string[] = [];
  const parts = of.flatMap(({ country, providers: ids }): Text[] => {
    const known = ids.flatMap((id) => {
      const provider = providers.find((one) => one.id === id);
      const number = provider && numberOf(provider, country);
      if (number === undefined) missing.push(id);
      return provider && number !== undefined ? [{ name: provider.name, number }] : [];
    });
    const said = (locale: 'en' | 'ar') => known.map(({ name, number }) => `${name[locale]} ${number}`);
    const { name } = countries[country];
    return known.length === 0
      ? []
      : [{ en: `${name.en}: ${said('en').join(', ')}.`, ar: `${name.ar}: ${said('ar').join('، ')}.` }];
  });
  const all = [lead, ...parts, rest];
  return { text: { en: all.map(({ en }) => en).join(' '), ar: all.map(({ ar }) => ar).join(' ') }, missing };
}
