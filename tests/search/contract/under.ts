import type { Locale } from '../../../api/ground/locale.ts';
import { takeApart } from '../../../search/asked.ts';
import type { Matches, Query, SearchDocument, SearchEngine } from '../../../search/engine.ts';
import { openFamiliar } from '../../../search/familiar.ts';
import type { Find } from '../../../search/find.ts';
import { createFind } from '../../../search/find.ts';
import { Shelf } from '../../../search/shelf.ts';
import { Reader } from '../../../search/text/reading.ts';
import type { FindConcepts } from '../../../search/text/synonyms.ts';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import { said } from '../../../search/text/tokens.ts';
import { Vocabulary } from '../../../search/vocabulary.ts';
import { synonyms } from './synonyms.ts';

/** Opens an empty engine with these synonyms. */
export type Open = (concepts: FindConcepts) => Promise<SearchEngine>;

/** A document with what matters to a test, the rest being about nothing. */
export function document(slug: string, locale: Locale, fields: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: `${slug}_${locale}`,
    slug,
    locale,
    problemType: 'bank-declines',
    intents: [],
    codes: [],
    audience: 'consumer',
    title: '',
    summary: '',
    searchTerms: [],
    body: '',
    ...fields,
  };
}

/** A query as an engine gets it. */
export const asking = (
  concepts: FindConcepts,
  { q, ...query }: Omit<Query, 'asked'> & { q: string },
): Query => ({
  ...query,
  asked: takeApart(said(q), concepts),
});

/** The engine that is tried: another, empty one for each test. */
export class Under {
  readonly #open: Open;
  readonly #concepts = openSynonyms(synonyms);
  readonly #shelf = new Shelf(this.#concepts);
  #engine: SearchEngine | undefined;

  constructor(open: Open) {
    this.#open = open;
  }

  async begin(): Promise<void> {
    this.#engine = await this.#open(this.#concepts);
  }

  get engine(): SearchEngine {
    if (!this.#engine) throw new Error('no engine was opened');
    return this.#engine;
  }

  /** As readers see the engine, without any understanding of what they ask. */
  readonly find: Find = (question) =>
    createFind({
      engine: this.engine,
      concepts: this.#concepts,
      reader: new Reader(this.#concepts, () => false),
      vocabulary: new Vocabulary(openFamiliar([], [], []), () => this.#shelf),
      signals: () => ({ guesses: [] }),
    })(question);

  search(question: Omit<Query, 'asked'> & { q: string }): Promise<Matches> {
    return this.engine.search(asking(this.#concepts, question));
  }

  async slugs(q: string, locale: Locale = 'ar'): Promise<string[]> {
    return (await this.search({ q, locale, limit: 50 })).matches.map((match) => match.slug);
  }

  async first(q: string, locale: Locale = 'ar'): Promise<string | undefined> {
    return (await this.slugs(q, locale))[0];
  }
}
