/** The two languages of the desk. */
export type Locale = 'ar' | 'en';

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

/** What a reader asks. */
export type Query = {
  /** Their words: a keyword, a question or a whole message. */
  q: string;
  /** Their language: its articles come first. */
  locale: Locale;
  problemType?: string;
  audience?: Audience;
  /** How many hits to return, 10 unless told. */
  limit?: number;
  /** How many hits to pass over, 0 unless told. */
  offset?: number;
};

/** An article that answers a query: one hit an article, in the reader's language where it exists. */
export type Hit = {
  slug: string;
  /** The language of the text found; another than the reader's when the article has no translation. */
  locale: Locale;
  /** From 0 to 1, never rising down the list. */
  score: number;
  problemType: string;
  intents: string[];
  /** The title as safe HTML: escaped, with what matched in `<mark>`. */
  title: string;
  /** The part of the summary or body around the match, as safe HTML like the title. */
  snippet: string;
};

export type Results = {
  hits: Hit[];
  /** How many articles match, this page of them or not. */
  total: number;
};

/** What any search engine must do. The contract in tests/search/contract.ts says it in full. */
export interface SearchEngine {
  /** Finds articles; an empty query finds nothing. */
  search(query: Query): Promise<Results>;
  /** Adds documents, in place of those with the same id. They are found once the promise is fulfilled. */
  put(documents: SearchDocument[]): Promise<void>;
  /** Takes documents out; an id that is not there is no failure. */
  remove(ids: string[]): Promise<void>;
  /** Makes these the only documents; nobody who searches meanwhile sees less than the old or the new ones. */
  replaceAll(documents: SearchDocument[]): Promise<void>;
  /** How many documents it holds. */
  count(): Promise<number>;
}
