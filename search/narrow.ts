import type { Match, Matches, SearchDocument } from './engine.ts';
import { countEach } from './index/inverted.ts';
import type { Read } from './read-question.ts';
import { words } from './text/tokens.ts';

/**
 * What was found, without what is excluded; with the phrases only, unless no article holds them. `documents` are both languages of each
 * article, by its slug.
 */
export function narrowed(
  found: Matches,
  { phrases, without }: Pick<Read, 'phrases' | 'without'>,
  documents: Map<string, SearchDocument[]>,
): Matches {
  const texts = (match: Match) => (documents.get(match.slug) ?? []).map(textOf);
  const allowed = found.matches.filter(
    (match) => !texts(match).some((text) => without.some((word) => holds(text, word))),
  );
  const exact = allowed.filter((match) =>
    texts(match).some((text) => phrases.every((phrase) => holds(text, phrase))),
  );
  const matches = exact.length > 0 ? exact : allowed;
  const problemTypes = countEach(matches.map(({ problemType }) => problemType));
  return { ...found, matches, total: matches.length, problemTypes };
}

const textOf = ({ title, summary, searchTerms, body }: SearchDocument): string =>
  surfaces([title, summary, ...searchTerms, body].join('\n'));

/** Whether a text that is written as `surfaces` holds these words one after the other. */
const holds = (text: string, phrase: string): boolean => text.includes(surfaces(phrase));

/** A text as its folded words between single spaces. */
const surfaces = (text: string): string =>
  ` ${words(text)
    .map(({ form }) => form.surface)
    .join(' ')} `;
