import { countryId } from './countries.ts';
import { limitCases } from './limits.ts';

/**
 * How articles link to pages of ours: `article:otp-missing`, `letter:atm-no-cash`, `limits:sa`, `limits:sa/atm`,
 * `limits:atm`, and `numbers:` to where the numbers of every country are.
 */
export const ownSchemes = ['article', 'letter', 'limits', 'numbers'] as const;

/** Where such a link leads, after the language; nothing for any other link, and for limits that there are not. */
export function ownPlace(href: string): string | undefined {
  if (href === 'numbers:') return '/limits#countries';
  const [, scheme, rest = ''] = /^([a-z]+):(.+)$/.exec(href) ?? [];
  if (scheme === 'article') return `/articles/${rest}`;
  if (scheme === 'letter') return `/letters/${rest}`;
  return scheme === 'limits' ? limitsPlace(rest.split('/')) : undefined;
}

/** The limits of a country; or, where a case is named, the date to be reckoned, of a country or of any. */
function limitsPlace(names: string[]): string | undefined {
  const country = countryId.options.find((id) => id === names[0]);
  const one = limitCases.find((name) => name === names.at(-1));
  if (names.length !== Number(country !== undefined) + Number(one !== undefined)) return undefined;
  if (one === undefined) return `/limits/${country}`;
  return `/limits?${new URLSearchParams({ ...(country && { country }), case: one })}`;
}

const named = /(?:\barticle:|\/(?:articles|studio)\/)([a-z0-9-]{1,80})/gi;

/** The articles that words lead to, by a link of ours or by an address wherever it is read, in the portal, the studio or at the desk. */
export const articlesNamedIn = (text: string): string[] =>
  [...text.matchAll(named)].map(([, slug = '']) => slug.toLowerCase());
