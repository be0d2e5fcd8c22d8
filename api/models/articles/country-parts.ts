import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { CountryId } from '../../../content/countries.ts';
import { countries, countryId } from '../../../content/countries.ts';
import type { Locale } from '../../ground/locale.ts';

/** What an article says of one country alone: the items of a list that begin with its name in bold, and the rows of a table that begin with it. */

/** A whole word, in Arabic also behind «و» and «في» as one letter writes them. */
const named = countryId.options.map((id) => {
  const { name, also } = countries[id];
  const names = [name.en, name.ar, ...also].join('|');
  return { id, words: new RegExp(String.raw`(?<!\p{L})[وبل]?(?:${names})(?!\p{L})`, 'iu') };
});

/** The countries that words name. */
export const countriesNamed = (text: string): CountryId[] =>
  named.filter(({ words }) => words.test(text)).map(({ id }) => id);

/** Writes on each such part whose it is, so that a page can fold away what is not the reader's. */
export function markCountryParts(tree: Root): void {
  visit(tree, 'element', (node) => {
    const ids = countriesNamed(beginningOf(node));
    if (ids.length > 0) node.properties.dataCountry = ids.join(' ');
  });
}

/** What a part begins with; nothing of all else. */
function beginningOf(node: Element): string {
  if (node.tagName === 'tr') return textOf(firstOf(node) ?? node);
  if (node.tagName !== 'li') return '';
  const first = firstOf(node);
  const bold = first?.tagName === 'p' ? firstOf(first) : first;
  return bold?.tagName === 'strong' ? textOf(bold) : '';
}

/** The element that something begins with, if no word stands before it. */
function firstOf({ children }: Element): Element | undefined {
  const first = children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'element' ? first : undefined;
}

/** The countries of which such parts of a drawn text are, those with the fullest answers first. */
export function countriesIn(html: string, locale: Locale): { id: CountryId; name: string }[] {
  const marked = new Set(
    [...html.matchAll(/data-country="([a-z ]+)"/g)].flatMap(([, ids = '']) => ids.split(' ')),
  );
  return countryId.options
    .filter((id) => marked.has(id))
    .map((id) => ({ id, name: countries[id].name[locale] }));
}
