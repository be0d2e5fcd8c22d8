import { fold } from '../names.ts';
import type { SynonymGroup } from '../synonyms.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

const lists = ['en', 'ar', 'arabizi', 'ambiguous'] as const;

/** Shorter words are the beginning of half of what people type. */
const shortest = 2;

/** A group whose words would bring in what nobody meant, are written in the wrong list, or do nothing. */
export function checkSynonyms(group: SynonymGroup, all: SynonymGroup[]): Found[] {
  const others = new Map(
    all
      .filter(({ id }) => id !== group.id)
      .flatMap((other) => namesOf(other).map((name) => [name, other.id])),
  );
  const own = new Set(namesOf(group));
  const written = lists.flatMap((list) => group[list].map((term) => ({ list, term })));
  return [
    ...written.filter(({ term }) => fold(term).trim().length < shortest).map(tooShort),
    ...written
      .filter(({ list, term }) => list === 'ambiguous' && !own.has(fold(term)))
      .map(({ term }) => ({
        at: ['ambiguous'],
        message: says(`“${term}” is no name of the group`, `«${term}» ليست من أسماء المجموعة`),
      })),
    ...[...own].flatMap((term) => {
      const other = others.get(term);
      return other === undefined || group.ambiguous.some((one) => fold(one) === term)
        ? []
        : [
            {
              at: [],
              message: says(`“${term}” stands in ${other} as well`, `«${term}» في المجموعة ${other} أيضًا`),
            },
          ];
    }),
  ];
}

const tooShort = ({ list, term }: { list: string; term: string }): Found => ({
  at: [list],
  message: says(`“${term}” is too short to mean anything`, `«${term}» أقصر من أن تدل على شيء`),
  misleads: true,
});

const namesOf = ({ canonical, en, ar, arabizi }: SynonymGroup): string[] =>
  [canonical.en, canonical.ar, ...en, ...ar, ...arabizi].map(fold);
