import { findQuoted } from '../../ground/quoted.ts';
import { placeOf, sectionKey, sectionsOf } from '../../ground/sections.ts';
import type { Draft } from '../articles/translations.ts';

/** Words that something is said of, and where they stood then. */
export type Spoken = { passage: string; quote: string };

type Found = { passage: string; text: string; from: number; until: number };

/** Where quoted words stand by now: where they stood, or else in whichever passage has them first. */
export function whereQuoted(draft: Draft, { passage, quote }: Spoken): Found | undefined {
  const all = passagesOf(draft);
  const mineFirst = [...all.filter(([name]) => name === passage), ...all];
  for (const [name, text] of mineFirst) {
    const found = findQuoted(text, quote);
    if (found) return { passage: name, text, ...found };
  }
  return undefined;
}

const passagesOf = ({
  title,
  summary,
  quickFix,
  searchTerms,
  body,
}: Draft): [name: string, text: string][] => [
  ['title', title],
  ['summary', summary],
  ['quickFix', quickFix],
  ...sectionsOf(body).map((text, place): [string, string] => [sectionKey(place), text]),
  ['searchTerms', searchTerms.join('\n')],
];

/** A draft with other words where the quoted ones stand; nothing where they are gone. */
export function withInstead(draft: Draft, spoken: Spoken, instead: string): Draft | undefined {
  const found = whereQuoted(draft, spoken);
  if (!found) return undefined;
  const text = found.text.slice(0, found.from) + instead + found.text.slice(found.until);
  const place = placeOf(found.passage);
  if (place !== undefined)
    return {
      ...draft,
      body: sectionsOf(draft.body)
        .map((section, at) => (at === place ? text : section))
        .filter((section) => section !== '')
        .join('\n\n'),
    };
  if (found.passage === 'searchTerms')
    return { ...draft, searchTerms: text.split('\n').filter((term) => term.trim() !== '') };
  return { ...draft, [found.passage]: text };
}
