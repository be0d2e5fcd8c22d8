import { LRUCache } from 'lru-cache';
import { untilEdited } from '../../content/edits.ts';
import { readTaxonomy, typeNow } from '../../content/taxonomy.ts';
import type { Codes } from '../../search/codes.ts';
import type { Answer, Hit, Question } from '../../search/find.ts';
import { answerLocale, detectLanguage } from '../../search/intents/language.ts';
import type { Model } from '../../search/intents/model.ts';
import { Invalid } from '../ground/failures.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import { fieldTexts } from '../ground/texts.ts';
import { typeOfCode } from '../models/codes/codes.ts';
import type { FactRead } from '../models/tickets/facts.ts';
import type { Tag } from '../models/tickets/tickets.ts';
import { factsIn } from './facts/facts.ts';
import type { FilledSearch } from './filled-search.ts';
import type { Named, Understood } from './problem-type.ts';
import { named, understood } from './problem-type.ts';
import type { Search } from './search.ts';
import { noneOf } from './search.ts';

const mostSuggestions = 5;
const mostForStaff = 2;
const mostCodes = 3;
/** Shorter texts ("OK", a code) are in any language. */
const fewestLetters = 12;
/** What is so likely about none of the problems is shown no article unasked. */
const likelyNone = 0.5;

/** What a search is made of. */
export type Parts = { search: Search; base: FilledSearch };

/** The problem types and intents by their ids. */
const types = untilEdited((folder) => {
  const { taxonomy } = readTaxonomy(folder);
  return {
    taxonomy,
    types: new Map(taxonomy.map((type) => [type.id, type])),
    intents: new Map(
      taxonomy.flatMap((type) => type.intents.map((intent) => [intent.id, { intent, type }] as const)),
    ),
  };
});

/** Finding and understanding for the whole process, with the names of problems. */
export class Finder {
  /** Resolves when every published text can be found. Pages are served meanwhile; only a question waits, once. */
  readonly filled: Promise<void>;
  #search: Search;
  #base: FilledSearch;
  /** What is about to take their place, and follows what happens meanwhile. */
  #next: FilledSearch | undefined;
  // Many ask the same, and letter by letter: an answer is kept from the second time on, until something is published, or a minute.
  // Most is asked once: to keep every answer would fill the memory with what nobody asks for again.
  readonly #answers = new LRUCache<string, Answer | 'asked'>({ max: 500, ttl: 60_000 });

  constructor({ search, base }: Parts) {
    this.#search = search;
    this.#base = base;
    this.filled = base.filled.then(() => void search.codes());
  }

  get taxonomy() {
    return types(contentFolder).taxonomy;
  }

  async find(question: Question): Promise<Answer> {
    await this.filled;
    const key = JSON.stringify(question);
    const known = this.#answers.get(key);
    if (known && known !== 'asked') return known;
    const answer = await this.#search.find(question);
    if (!answer.degraded) this.#answers.set(key, known ? answer : 'asked');
    return answer;
  }

  /** Slugs of the articles that may solve what a message describes, best first; none for what describes nothing, such as spam. */
  async suggest(text: string, locale: Locale): Promise<string[]> {
    await this.filled;
    const isNone = noneOf(this.#search.predict(text)) >= likelyNone;
    if (isNone && this.codes().namedIn(text).length === 0) return [];
    const { hits } = await this.#search.find({ q: text, message: true, locale, limit: mostSuggestions });
    return hits.map(({ slug }) => slug);
  }

  /** The same of what is for the staff alone. Nothing of it is kept with a ticket: its customer is shown what is. */
  async suggestForStaff(text: string, locale: Locale): Promise<string[]> {
    const hits = await this.findForStaff({ q: text, message: true, locale, limit: mostForStaff });
    return hits.map(({ slug }) => slug);
  }

  async findForStaff(question: Question): Promise<Hit[]> {
    await this.filled;
    return this.#search.forStaff.find(question);
  }

  /** The problem a text is about: the type to file it under, what the model saw, whether it cannot wait. */
  understand(text: string): Understood {
    const [code] = this.codesIn(text);
    if (code === undefined) return understood(text, this.#search.predict(text), this.taxonomy);
    const others = this.codes().without(text);
    return understood(text, this.#search.predict(others), this.taxonomy, typeOfCode(code));
  }

  /** Ids of the codes that a message names, each of the system in which customers meet it most, first things first. */
  codesIn(text: string): string[] {
    const named = this.codes().namedIn(text);
    return [...Map.groupBy(named, ({ code }) => Number(code) || code).values()]
      .flatMap(([first]) => first?.id ?? [])
      .slice(0, mostCodes);
  }

  /** What a redacted message that is written now says of a payment. */
  factsIn(text: string): FactRead[] {
    return factsIn(text, new Date(), (text) => this.codesIn(text));
  }

  /** The language to answer a text in. */
  languageOf(text: string): Locale {
    return answerLocale(detectLanguage(text));
  }

  /** Whether a text is surely in the other language than this one: an answer that its reader may not understand. */
  isInOther(text: string, locale: Locale): boolean {
    const words = text.replaceAll(/https?:\/\/\S+|[\w.+-]+@[\w.-]+/g, ' ');
    const language = detectLanguage(words);
    const isSure = language !== 'mixed' && (words.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters;
    return isSure && answerLocale(language) !== locale;
  }

  /** Titles that go on from what has been typed. */
  complete(typed: string, locale: Locale, most: number): string[] {
    return this.#search.complete(typed, locale, most);
  }

  /** Whether each word of a text stands in an article or in our lists of names. */
  knows(text: string): boolean {
    return this.#search.knows(text);
  }

  codes(): Codes {
    return this.#search.codes();
  }

  /** A problem type with its names, for showing; of one that was merged, the one into which. */
  problemType(id: string | null): Named | null {
    const type = id === null ? undefined : types(contentFolder).types.get(typeNow(contentFolder, id));
    return type ? named(type) : null;
  }

  /** @throws Invalid when there is no such problem type. */
  mustKnow(id: string): void {
    if (!types(contentFolder).types.has(id)) throw new Invalid({ problemType: fieldTexts.choice });
  }

  /** Tags with the names of what they say. */
  named(tags: Tag[]) {
    return tags.flatMap(({ intent, confidence, because }) => {
      const known = types(contentFolder).intents.get(intent);
      return known
        ? [{ problemType: named(known.type), intent: named(known.intent), confidence, because }]
        : [];
    });
  }

  /** How many hits each problem type has, most first. */
  countTypes(counts: ReadonlyMap<string, number>): (Named & { count: number })[] {
    return this.taxonomy
      .filter(({ id }) => counts.has(id))
      .map((type) => ({ ...named(type), count: counts.get(type.id) ?? 0 }))
      .sort((one, other) => other.count - one.count);
  }

  /** Which engine answers at the moment, and how many texts this process holds itself. */
  status() {
    return this.#search.status();
  }

  /** Understands with another model from now on. */
  use(model: Model): void {
    this.#search.use(model);
    this.#answers.clear();
  }

  /** Makes findable what is published now of an article. */
  async refresh(slug: string): Promise<void> {
    // What is not filled yet has it later: nobody waits for that.
    void this.#next?.refresh(slug);
    await this.#base.refresh(slug);
    this.#answers.clear();
  }

  /** Searches with what was analysed anew from the moment it is filled. */
  async renew({ search, base }: Parts): Promise<void> {
    this.#next = base;
    await base.filled;
    search.codes();
    const before = this.#base;
    [this.#search, this.#base, this.#next] = [search, base, undefined];
    this.#answers.clear();
    await before.stop();
  }

  /** Looks for the codes that there are by now. */
  recode(): void {
    this.#search.recode();
    this.#answers.clear();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#next?.stop(), this.#base.stop()]);
  }
}
