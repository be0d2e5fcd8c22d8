import type { Locale } from '../api/ground/locale.ts';
import type { Asked } from './asked.ts';

/** For whom an article is written. */
export type Audience = 'consumer' | 'merchant';

/** One language of one published article, as an engine keeps it. All texts are plain, without markup. */
export type SearchDocument = {
  /** `${slug}_${locale}` */
  id: string;
  slug: string;
  locale: Locale;
  problemType: string;
  /** The intents of the taxonomy that the article answers. */
  intents: string[];
  /** Error codes as providers write them: `do_not_honor`, `51`, `900.100.300`. */
  codes: string[];
  audience: Audience;
  title: string;
  summary: string;
  /** How customers put it. */
  searchTerms: string[];
  body: string;
};

/** What an engine is asked. */
export type Query = {
  /** What a keyword, a question or a whole message asks for. */
  asked: Asked;
  /** Their language: its articles come first. */
  locale: Locale;
  problemType?: string;
  audience?: Audience;
  /** What the words are probably about: articles about these are found even without the words, with a score of 0. */
  intents?: string[];
  /** Find what holds the words only in passing too: some of the rest will not do. */
  passing?: boolean;
  /** How many articles to return at most. */
  limit: number;
};

/** An article that matches, in the language that matches best. */
export type Match = Omit<SearchDocument, 'id' | 'title' | 'summary' | 'searchTerms' | 'body'> & {
  /** From 0 to 1, never rising down the list. */
  score: number;
};

export type Matches = {
  /** Best first, one an article. */
  matches: Match[];
  /** How many articles match, returned or not. */
  total: number;
  /** How many of them each problem type has, as if no problem type had been asked for. */
  problemTypes: ReadonlyMap<string, number>;
  /** Whether a lesser engine had to stand in. */
  degraded?: boolean;
};

/** What a match in the language that the reader did not choose is worth, in every engine. */
export const otherLanguage = 0.7;
/** What matches less than this beside the best holds the words in passing: see RANKING.md. */
export const faint = 0.1;

/** What any search engine must do. The contract in tests/search/contract.ts says it in full. */
export interface SearchEngine {
  /** Finds articles; an empty query finds nothing. */
  search(query: Query): Promise<Matches>;
  /** The documents with these ids, those that there are, in any order. */
  get(ids: string[]): Promise<SearchDocument[]>;
  /** Adds documents, in place of those with the same id. They are found once the promise is fulfilled. */
  put(documents: SearchDocument[]): Promise<void>;
  /** Takes documents out; an id that is not there is no failure. */
  remove(ids: string[]): Promise<void>;
  /** Makes these the only documents; nobody who searches meanwhile sees less than the old or the new ones. */
  replaceAll(documents: SearchDocument[]): Promise<void>;
  /** How many documents it holds. */
  count(): Promise<number>;
}
