import type { Locale } from '../api/ground/locale.ts';
import type { Audience, SearchDocument, SearchEngine } from './engine.ts';
import { narrowed } from './narrow.ts';
import type { Ranked, Signals, Why } from './rank.ts';
import { rank } from './rank.ts';
import type { Read } from './read-question.ts';
import { openQuestions } from './read-question.ts';
import { isConcept } from './text/analyse.ts';
import { createHighlighter, unmarked } from './text/highlight.ts';
import type { Reader } from './text/reading.ts';
import type { FindConcepts } from './text/synonyms.ts';
import type { Said } from './text/tokens.ts';
import { openTurns } from './turns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a reader asks. */
export type Question = {
  /** Their words: a keyword, a question or a whole message; in a short one "phrases" and -exclusions count. */
  q: string;
  /** The words are a message and not typed into a search: nothing in them is an operator. */
  message?: boolean;
  locale: Locale;
  problemType?: string;
  audience?: Audience;
  /** How many hits to return, 10 unless told, and how many to pass over. */
  limit?: number;
  offset?: number;
};

/** An article that answers a question, in the reader's language where it exists. */
export type Hit = {
  slug: string;
  locale: Locale;
  /** From 0 to 1, never rising down the list. */
  score: number;
  why: Why;
  problemType: string;
  intents: string[];
  /** The title as safe HTML: escaped, with what matched in `<mark>`. */
  title: string;
  /** The part of the summary or body around the match, as safe HTML like the title. */
  snippet: string;
};

export type Answer = {
  hits: Hit[];
  total: number;
  problemTypes: ReadonlyMap<string, number>;
  /** Whether a lesser engine had to stand in. */
  degraded: boolean;
  /** What was looked for in place of what was typed on the wrong keyboard. */
  typed?: string;
  /** What may have been meant by words that nothing knows. */
  meant?: string;
};

export type Find = (question: Question) => Promise<Answer>;

/** How many matches are put in order; pages are cut from these. */
const window = 100;
const mostIntents = 3;
/** An intent less likely than this brings no article that the words did not. */
const sureEnough = 0.2;
/** What is so surely about none of the problems is answered with nothing: words that it happens to share with an article say nothing. */
const sureOfNone = 0.6;
/** Whoever names a bank or a card has some business with it: there it must be surer. */
const surerOfNone = 0.75;
/** In so few words the name of a thing of payments is what is asked for; in more it may be told by the way. */
const mostWordsOfName = 5;

const nothingFound: Answer = { hits: [], total: 0, problemTypes: new Map(), degraded: false };

type Parts = {
  engine: SearchEngine;
  concepts: FindConcepts;
  reader: Reader;
  vocabulary: Vocabulary;
  /** What a text is about and which codes it names; how well articles have helped. */
  signals: (text: Said) => Signals;
};

/** Answers questions with any engine: its matches put in order, cut into pages, shown in the reader's language. */
export function createFind({ engine, concepts, reader, vocabulary, signals }: Parts): Find {
  const highlight = createHighlighter(reader);
  const read = openQuestions({ concepts, vocabulary, signals });
  const turn = openTurns();

  /** Both languages of each article. */
  const documentsOf = async (matches: { slug: string }[]) => {
    const documents = await engine.get(matches.flatMap(({ slug }) => [`${slug}_ar`, `${slug}_en`]));
    return Map.groupBy(documents, ({ slug }) => slug);
  };

  return async ({ q, message = false, offset = 0, limit = 10, ...query }) => {
    await turn();
    const question = read(q, message);
    const { asked, known, typed, meant } = question;
    const passing = question.phrases.length + question.without.length > 0;
    if (!passing && meant === undefined && isAboutNone(question, query.locale, vocabulary))
      return nothingFound;
    const intents = likely(known);
    const all = await engine.search({ ...query, asked, intents, passing, limit: window });
    const found = passing ? narrowed(all, question, await documentsOf(all.matches)) : all;
    const page = rank(found.matches, known).slice(offset, offset + limit);
    const documents = await documentsOf(page.map(({ match }) => match));
    return {
      hits: shown(page, documents, query.locale, (holding) => highlight(asked, holding)),
      total: found.total,
      problemTypes: found.problemTypes,
      degraded: found.degraded ?? false,
      ...(typed !== undefined && { typed }),
      ...(meant !== undefined && { meant }),
    };
  };
}

const likely = ({ guesses }: Signals): string[] =>
  guesses
    .filter(({ confidence }) => confidence >= sureEnough)
    .slice(0, mostIntents)
    .map(({ intent }) => intent);

/** What names a code or a thing of payments may be asked whatever it looks like, and so may what a title goes on from. */
function isAboutNone({ words, asked, known }: Read, locale: Locale, vocabulary: Vocabulary): boolean {
  const { none = 0, codes = [], namesMeans = false } = known;
  if (none < (namesMeans ? surerOfNone : sureOfNone) || codes.length > 0) return false;
  const { length } = words.words;
  if (length === 1 && vocabulary.suggest(words, locale, 1).length > 0) return false;
  return length > mostWordsOfName || !asked.terms.some(({ term }) => isConcept(term));
}

type Mark = (holding: SearchDocument[]) => ReturnType<ReturnType<typeof createHighlighter>>;

/** A page of articles as readers see them. */
function shown(page: Ranked[], documents: Map<string, SearchDocument[]>, locale: Locale, mark: Mark): Hit[] {
  const hits = page.flatMap(({ match: { slug }, score, why }) => {
    const texts = documents.get(slug) ?? [];
    const document = texts.find((text) => text.locale === locale) ?? texts[0];
    return document ? [{ document, score, why }] : [];
  });
  // What is only about the same holds none of the words.
  const marked = mark(hits.filter(({ why }) => why.words > 0).map(({ document }) => document));
  return hits.map(({ document, score, why }) => {
    const { slug, locale, problemType, intents } = document;
    const texted = marked.get(document) ?? unmarked(document);
    return { slug, locale, score, why, problemType, intents, ...texted };
  });
}
