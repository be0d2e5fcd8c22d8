import { createHash } from 'node:crypto';
import type { Asked } from './asked.ts';
import type { SearchDocument } from './engine.ts';
import { indexTerms, isConcept } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';
import { words } from './text/tokens.ts';

/**
 * A document as Meilisearch gets it: our analysis of its words instead of the words, so that both engines match alike. What
 * Meilisearch would do to Arabic by itself (guessing languages, losing stop words and synonym keys) has nothing left to work on;
 * checked against 1.50.0 on 2026-11-24.
 */
export type MeiliDocument = Omit<SearchDocument, 'title' | 'summary' | 'searchTerms' | 'body'> & {
  /** Words as they are written, folded and without articles: these may be misspelt by a letter. */
  titleWords: string;
  questionWords: string;
  summaryWords: string;
  bodyWords: string;
  /** Stems, names of concepts, codes: these match whole. */
  titleTerms: string;
  questionTerms: string;
  summaryTerms: string;
  bodyTerms: string;
  codeTerms: string;
  /** What the document was, to see whether it still is. */
  rev: string;
  source: Pick<SearchDocument, 'title' | 'summary' | 'searchTerms' | 'body'>;
};

export const wordFields = ['titleWords', 'questionWords', 'summaryWords', 'bodyWords'] as const;
export const termFields = ['titleTerms', 'questionTerms', 'codeTerms', 'summaryTerms', 'bodyTerms'] as const;

/** Set off by a change of the analysis or of the shape above, which the settings cannot show. */
const analysisVersion = 2;
/** So many words of a message are asked for, each by itself: Meilisearch looks at no more than ten of one query (milli `words_limit`, read in 1.50.0). */
const mostWords = 12;

/** A document as it is sent. */
export function toMeili(document: SearchDocument, concepts: FindConcepts): MeiliDocument {
  const { id, slug, locale, problemType, intents, codes, audience, ...source } = document;
  const { title, summary, searchTerms, body } = source;
  const questions = searchTerms.join('\n');
  const terms = (text: string) =>
    text
      .split('\n')
      .flatMap((line) => indexTerms(line, concepts))
      .map(encoded)
      .join(' ');
  return {
    id,
    slug,
    locale,
    problemType,
    intents,
    codes,
    audience,
    titleWords: plainWords(title).join(' '),
    questionWords: plainWords(questions).join(' '),
    summaryWords: plainWords(summary).join(' '),
    bodyWords: plainWords(body).join(' '),
    titleTerms: terms(title),
    questionTerms: terms(questions),
    summaryTerms: terms(summary),
    bodyTerms: terms(body),
    codeTerms: terms(codes.join('\n')),
    rev: revisionOf(document),
    source,
  };
}

export const fromMeili = ({
  id,
  slug,
  locale,
  problemType,
  intents,
  codes,
  audience,
  source,
}: MeiliDocument): SearchDocument => ({
  id,
  slug,
  locale,
  problemType,
  intents,
  codes,
  audience,
  ...source,
});

/** The same for the same document, analysed the same way. */
export const revisionOf = (document: SearchDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([analysisVersion, document]))
    .digest('base64url')
    .slice(0, 16);

/** One thing to look for: a term of the word at a place of the query. Asked by itself, for Meilisearch has no "or". */
export type Asking = { q: string; fields: string[]; place: number; boost: number };

/** A query as it is sent: all its words together, and each of its terms. Nothing when it says nothing. */
export function toQueries({ terms }: Asked): { all: string; each: Asking[]; places: number } {
  // Of a long message the words that name something of the field go first.
  const named = new Set(terms.filter(({ term }) => isConcept(term)).flatMap(({ words }) => [...words]));
  const places = [...new Set(terms.flatMap(({ words }) => [...words]))]
    .sort((one, other) => Number(named.has(other)) - Number(named.has(one)) || one - other)
    .slice(0, mostWords);
  const each = terms.flatMap(({ term, words, boost, unfinished, spelt }) => {
    const place = [...words].find((word) => places.includes(word));
    if (place === undefined) return [];
    const fields = [...(spelt || unfinished || /^\d+$/.test(term) ? wordFields : []), ...termFields];
    // What ends in a space is finished: no longer word will do.
    return { q: encoded(term) + (unfinished ? '' : ' '), fields, place, boost };
  });
  const written = each.filter(({ boost, fields }) => boost === 1 && fields.length > termFields.length);
  return { all: written.map((one) => one.q.trim()).join(' '), each, places: places.length };
}

const isCode = (term: string) => /[._]/.test(term);

/** The words of a text but for codes, which match only whole. */
const plainWords = (text: string): string[] =>
  words(text).flatMap(({ form }) => (form.stop || isCode(form.surface) ? [] : form.surface));

/** A term as one word of letters and digits, whatever signs it has. */
const encoded = (term: string): string =>
  term.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `zq${sign.codePointAt(0)?.toString(16)}zq`);
