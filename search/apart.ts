import type { SearchDocument } from './engine.ts';
import type { FindConcepts } from './text/synonyms.ts';
import { words } from './text/tokens.ts';

/**
 * Knows which articles are about somebody alone, a country, a company or a means of payment, as their titles name them: whoever
 * names none of these asks for the general article.
 */
export class Apart {
  readonly #find: FindConcepts;
  /** Whom the title of each document names, by its id. */
  readonly #named = new Map<string, ReadonlySet<string>>();

  /** @param find finds everybody whom a text names */
  constructor(find: FindConcepts) {
    this.#find = find;
  }

  put({ id, title }: Pick<SearchDocument, 'id' | 'title'>): void {
    this.#named.set(id, this.#namedIn(title));
  }

  remove(id: string): void {
    this.#named.delete(id);
  }

  /** Makes these the only documents. */
  replaceAll(documents: SearchDocument[]): void {
    this.#named.clear();
    for (const document of documents) this.put(document);
  }

  /** Tells of an article, in the language that matched, whether it is about others than a question names. */
  from(question: string): (article: Pick<SearchDocument, 'slug' | 'locale'>) => boolean {
    const asked = this.#namedIn(question);
    return ({ slug, locale }) => {
      const named = this.#named.get(`${slug}_${locale}`);
      return named !== undefined && named.size > 0 && named.isDisjointFrom(asked);
    };
  }

  #namedIn(text: string): Set<string> {
    return new Set(this.#find(words(text)).map(({ id }) => id));
  }
}
