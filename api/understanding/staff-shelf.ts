import { LRUCache } from 'lru-cache';
import type { EmbeddedEngine } from '../../search/embedded.ts';
import type { SearchDocument } from '../../search/engine.ts';
import type { Find, Hit, Question } from '../../search/find.ts';
import { words } from '../../search/text/tokens.ts';

/** An article is offered beside a message where it is so likely about the same. */
const likely = 0.2;

/**
 * Finds what is for the staff alone. It stands on a shelf of its own, in this process whichever engine searches the rest: nothing of it is
 * counted, completed or corrected by in what everybody finds, and no search server ever holds it.
 */
export class StaffShelf {
  readonly #engine: EmbeddedEngine;
  readonly #find: Find;
  // A ticket asks each time it is read, and nearly always the same.
  readonly #found = new LRUCache<string, Hit[]>({ max: 500 });

  constructor(engine: EmbeddedEngine, find: Find) {
    this.#engine = engine;
    this.#find = find;
  }

  /** What is about what is asked, or holds every word of it, best first. On so small a shelf a word in common says nothing. */
  async find(question: Question): Promise<Hit[]> {
    if ((await this.#engine.count()) === 0) return [];
    const key = JSON.stringify(question);
    const known = this.#found.get(key);
    if (known) return known;
    const found = await this.#look(question);
    this.#found.set(key, found);
    return found;
  }

  async #look(question: Question): Promise<Hit[]> {
    const { hits } = await this.#find(question);
    const asked = words(question.q).filter(({ form }) => !form.stop);
    const documents = await this.#engine.get(hits.map(idOf));
    return hits.filter((hit) => {
      if (hit.why.about >= likely) return true;
      const document = documents.find(({ id }) => id === idOf(hit));
      const held = new Set(document && formsIn(document));
      return asked.length > 0 && asked.every(({ form }) => held.has(form.surface) || held.has(form.stem));
    });
  }

  /** Holds these documents in place of all that these articles had there. */
  async put(slugs: string[], documents: SearchDocument[]): Promise<void> {
    await this.#engine.remove(slugs.flatMap((slug) => [`${slug}_ar`, `${slug}_en`]));
    await this.#engine.put(documents);
    this.#found.clear();
  }
}

const idOf = ({ slug, locale }: Hit): string => `${slug}_${locale}`;

const formsIn = ({ title, summary, searchTerms, body, codes }: SearchDocument): string[] =>
  words([title, summary, ...searchTerms, ...codes, body].join('\n')).flatMap(({ form }) => [
    form.surface,
    form.stem,
  ]);
