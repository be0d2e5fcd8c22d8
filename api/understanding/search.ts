import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Names } from '../../content/brands.ts';
import { namesOf, readNames } from '../../content/brands.ts';
import { readCodes } from '../../content/codes.ts';
import { readCommonWords } from '../../content/common-words.ts';
import { readMeans, readSomebody } from '../../content/somebody.ts';
import { readTaxonomy } from '../../content/taxonomy.ts';
import { Apart } from '../../search/apart.ts';
import type { Code } from '../../search/codes.ts';
import { Codes } from '../../search/codes.ts';
import type { EmbeddedEngine } from '../../search/embedded.ts';
import { openEmbedded } from '../../search/embedded.ts';
import type { SearchDocument, SearchEngine } from '../../search/engine.ts';
import { withFallback } from '../../search/fallback.ts';
import { openFamiliar } from '../../search/familiar.ts';
import type { Find } from '../../search/find.ts';
import { createFind } from '../../search/find.ts';
import type { Kept, Section } from '../../search/index/kept.ts';
import { asText } from '../../search/index/kept.ts';
import type { Model } from '../../search/intents/model.ts';
import type { Prediction } from '../../search/intents/predict.ts';
import { loadModel, predict } from '../../search/intents/predict.ts';
import type { Signals } from '../../search/rank.ts';
import { Reader } from '../../search/text/reading.ts';
import { openNames } from '../../search/text/names.ts';
import type { FindConcepts } from '../../search/text/synonyms.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import type { Said } from '../../search/text/tokens.ts';
import { said, words } from '../../search/text/tokens.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder, root } from '../ground/root.ts';
import { StaffShelf } from './staff-shelf.ts';

export type SearchOptions = {
  model: Model;
  /** How well articles have helped, from 0 to 1; a half where nothing is known. */
  helped?: () => ReadonlyMap<string, number>;
  /** Opens the engine that answers while it can; the one in this process stands in for it. */
  first?: SearchEngine | undefined;
  /** By what names things go: as everybody has them, unless others are tried. */
  names?: Names;
};

/** The model of the repository. */
export const shippedModel = async (): Promise<Model> =>
  loadModel(await readFile(join(root, 'search/intents/model.bin')));

/** How sure a prediction is that the text is about none of the problems. */
export const noneOf = ({ problemType, confidence }: Prediction): number =>
  problemType === null ? confidence : 0;

/**
 * Matching and understanding together, without a database, empty at first: what requests and the command line search with; and what
 * changes, keeps and takes up what this process searches by itself.
 */
export class Search {
  readonly find: Find;
  /** What is for the staff alone, found apart from the rest. */
  readonly forStaff: StaffShelf;
  readonly #concepts: FindConcepts;
  readonly #means = openNames(readMeans(contentFolder));
  readonly #embedded: EmbeddedEngine;
  readonly #apart = new Apart(openNames(readSomebody(contentFolder)), (id) => this.#embedded.shelf().get(id));
  readonly #vocabulary: Vocabulary;
  readonly #fallback: ReturnType<typeof withFallback> | undefined;
  readonly #helped: () => ReadonlyMap<string, number>;
  // Whoever files a ticket has its message understood, guarded against spam and answered, while others file theirs.
  readonly #predictions = new LRUCache<string, Prediction>({ max: 64 });
  #model: Model;
  #codes: Codes | undefined;

  constructor({
    model,
    helped = () => new Map(),
    first,
    names: known = readNames(contentFolder),
  }: SearchOptions) {
    const { names, companies } = known;
    this.#concepts = openSynonyms(names);
    this.#embedded = openEmbedded(this.#concepts);
    const common = readCommonWords(contentFolder).words;
    this.#model = asFiledNow(model);
    this.#helped = helped;
    this.#vocabulary = new Vocabulary(
      openFamiliar(common, names.flatMap(namesOf), companies),
      this.#embedded.shelf,
    );
    this.#fallback = first && withFallback(first, this.#embedded);
    const parts = {
      concepts: this.#concepts,
      reader: new Reader(this.#concepts, (term) => this.#stands(term)),
      vocabulary: this.#vocabulary,
      signals: (asked: Said) => this.#signals(asked),
    };
    this.find = createFind({ engine: this.#fallback?.engine ?? this.#embedded, ...parts });
    const ofStaff = openEmbedded(this.#concepts);
    this.forStaff = new StaffShelf(ofStaff, createFind({ engine: ofStaff, ...parts }));
  }

  /** What a text is about. */
  predict(text: string): Prediction {
    const known = this.#predictions.get(text);
    if (known) return known;
    const prediction = predict(this.#model, text);
    this.#predictions.set(text, prediction);
    return prediction;
  }

  /** Understands with another model from now on. */
  use(model: Model): void {
    this.#model = asFiledNow(model);
    this.#predictions.clear();
  }

  /**
   * Every code, to be looked for in texts. Read when first asked for: it takes half a second, which neither the first page nor what was
   * kept need wait for.
   */
  codes(): Codes {
    return (this.#codes ??= new Codes(readCodes(contentFolder).codes));
  }

  /** Looks for the codes that there are by now. */
  recode(): void {
    this.#codes = undefined;
  }

  /** Whether each word of a text stands in an article or in our lists of names. */
  knows(text: string): boolean {
    const all = words(text);
    const named = this.#concepts(all);
    return all.every(
      ({ form }, at) =>
        form.stop ||
        this.#stands(form.surface) ||
        this.#stands(form.stem) ||
        named.some(({ from, to }) => at >= from && at < to),
    );
  }

  /** Titles that go on from what has been typed. */
  complete(typed: string, locale: Locale, most: number): string[] {
    return this.#vocabulary.suggest(said(typed), locale, most);
  }

  /** Which engine answers at the moment, and how many texts this process holds itself. */
  async status(): Promise<{ engine: string; documents: number }> {
    const engine = this.#fallback?.isUp() ? 'meilisearch' : 'embedded';
    return { engine, documents: await this.#embedded.count() };
  }

  put(documents: SearchDocument[]): Promise<void> {
    return this.#embedded.put(documents);
  }

  remove(ids: string[]): Promise<void> {
    return this.#embedded.remove(ids);
  }

  replaceAll(documents: SearchDocument[]): Promise<void> {
    return this.#embedded.replaceAll(documents);
  }

  /** Takes what another such search held, in place of all that this one holds. */
  takeUp(kept: Kept): Promise<void> {
    const list: Code[] = JSON.parse(kept.text());
    this.#codes ??= new Codes(list);
    return this.#embedded.takeUp(kept);
  }

  /** What it holds, to be kept, as long as nothing changes: then `isSame` is false. */
  keep(): ReturnType<EmbeddedEngine['keep']> {
    const { sections, isSame } = this.#embedded.keep();
    return { sections: withCodes(this.codes(), sections), isSame };
  }

  #stands(term: string): boolean {
    return this.#embedded.shelf().index.has(term);
  }

  #signals({ text, words }: Said): Signals {
    const about = this.predict(text);
    return {
      guesses: about.intents,
      none: noneOf(about),
      codes: this.codes()
        .namedIn(text)
        .map(({ code }) => code),
      namesMeans: this.#means(words).length > 0,
      isApart: this.#apart.from(words),
      helped: this.#helped(),
    };
  }
}

/** What a model learned of intents, under the problem types to which these belong now. */
function asFiledNow(model: Model): Model {
  const { taxonomy } = readTaxonomy(contentFolder);
  const types = new Map(
    taxonomy.flatMap(({ id, intents }) => intents.map((intent) => [intent.id, id] as const)),
  );
  const labels = model.labels.map((label) =>
    label.intent === null ? label : { ...label, problemType: types.get(label.intent) ?? label.problemType },
  );
  return { ...model, labels };
}

/** Of the codes only what texts are searched for. */
function* withCodes({ all }: Codes, sections: Iterable<Section>): Iterable<Section> {
  yield asText(all.map(({ id, system, code, match }) => ({ id, system, code, match })));
  yield* sections;
}
