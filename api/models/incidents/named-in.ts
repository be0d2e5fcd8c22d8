import { countries } from '../../../content/countries.ts';
import { openNames } from '../../../search/text/names.ts';
import type { Concept, SynonymGroup } from '../../../search/text/synonyms.ts';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import type { Word } from '../../../search/text/tokens.ts';
import type { Text } from '../../ground/texts.ts';

/** A provider under all its names, with the countries that it serves as far as we know. */
export type Known = {
  id: string;
  name: Text;
  nicknames: string[];
  /** Those of its names that are words of every day as well. */
  ambiguous: string[];
  countries: readonly string[];
};

/** How many words a name that is a word of every day as well may stand from a term of the field. */
const near = 5;

/**
 * Finds the providers that a text names, as whole words with what Arabic writes before them; by a word of every day only beside a term of
 * the field. A name that several have («الأهلي», CIB) is that of the one in a country that the text speaks of, or that another provider
 * named tells by serving that one alone; else it may be any of them.
 * @param terms groups of terms of the field
 */
export function openNamed(providers: Known[], terms: SynonymGroup[]): (text: Word[]) => Set<string> {
  const concepts = openSynonyms(terms);
  const surely = openNames(
    providers.map(({ id, name, nicknames, ambiguous }) =>
      called(id, [name.en, name.ar, ...nicknames], ambiguous),
    ),
  );
  const perhaps = openNames(providers.map(({ id, ambiguous }) => called(id, ambiguous)));
  const places = openNames(
    Object.entries(countries).map(([id, { name, also }]) => called(id, [name.en, name.ar, ...also])),
  );
  const served = new Map(providers.map(({ id, countries }) => [id, countries]));

  return (text) => {
    const sure = surely(text);
    const unsure = perhaps(text);
    const beside = unsure.length === 0 ? [] : [...concepts(text), ...sure];
    const meant = unsure.filter((one) => beside.some((other) => isBeside(one, other)));
    const all = outermost([...sure, ...meant]);
    const others = (one: Concept) => all.filter((other) => isSame(one, other));
    if (all.every((one) => others(one).length === 0)) return new Set(all.map(({ id }) => id));
    const spoken = new Set([
      ...places(text).map(({ id }) => id),
      ...all.filter((one) => others(one).length === 0).flatMap(({ id }) => only(served.get(id))),
    ]);
    /** Of those that share a name, who serves where the text speaks of comes before who serves elsewhere. */
    const fit = ({ id }: Concept): number => {
      const own = served.get(id) ?? [];
      if (spoken.size === 0 || own.length === 0) return 1;
      return own.some((country) => spoken.has(country)) ? 2 : 0;
    };
    const isMeant = (one: Concept) => others(one).every((other) => fit(other) <= fit(one));
    return new Set(all.filter(isMeant).map(({ id }) => id));
  };
}

const called = (id: string, names: string[], ambiguous: string[] = []): SynonymGroup => ({
  id,
  canonical: { en: '', ar: '' },
  en: names,
  ar: [],
  arabizi: [],
  ambiguous,
});

const only = (all: readonly string[] = []): readonly string[] => (all.length === 1 ? all : []);

/** Whether two go by the same words here. */
const isSame = (one: Concept, other: Concept): boolean =>
  one.id !== other.id && one.from === other.from && one.to === other.to;

const isBeside = (one: Concept, other: Concept): boolean =>
  (other.to <= one.from || one.to <= other.from) && Math.max(other.from - one.to, one.from - other.to) < near;

/** Of names that stand one within another the longest: «الأهلي الكويتي» is not «الأهلي». */
const outermost = (all: Concept[]): Concept[] =>
  all.filter(
    (one) =>
      !all.some(
        (other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  );
