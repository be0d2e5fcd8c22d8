import type { SearchDocument } from './engine.ts';
import type { FindConcepts } from './text/synonyms.ts';
import type { Word } from './text/tokens.ts';
import { words } from './text/tokens.ts';

/** An article that may be named, by what it is called in one language. */
type Named = Pick<SearchDocument, 'title'>;

/**
 * Knows which articles are about somebody alone, a country, a company or a means of payment, as their titles name them: whoever
 * names none of these asks for the general article.
 */
export class Apart {
  readonly #find: FindConcepts;
  readonly #article: (id: string) => Named | undefined;
  /** Whom the title of each article names that was asked about. */
  readonly #named = new WeakMap<Named, ReadonlySet<string>>();

  /**
   * @param find finds everybody whom a text names
   * @param article the article of an id, if there is one
   */
  constructor(find: FindConcepts, article: (id: string) => Named | undefined) {
    this.#find = find;
    this.#article = article;
  }

  /** Tells of an article, in the language that matched, whether it is about others than a question names. */
  from(question: Word[]): (article: Pick<SearchDocument, 'slug' | 'locale'>) => boolean {
    const asked = this.#namedIn(question);
    return ({ slug, locale }) => {
      const article = this.#article(`${slug}_${locale}`);
      const named = article && this.#namedBy(article);
      return named !== undefined && named.size > 0 && named.isDisjointFrom(asked);
    };
  }

  #namedBy(article: Named): ReadonlySet<string> {
    const named = this.#named.get(article) ?? this.#namedIn(words(article.title));
    this.#named.set(article, named);
    return named;
  }

  #namedIn(text: Word[]): Set<string> {
    return new Set(this.#find(text).map(({ id }) => id));
  }
}
