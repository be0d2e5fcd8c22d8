import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { namesOf, readNames } from '../../content/brands.ts';
import { readCodes } from '../../content/codes.ts';
import { readCommonWords } from '../../content/common-words.ts';
import { readMeans, readSomebody } from '../../content/somebody.ts';
import { Apart } from '../../search/apart.ts';
import type { Code } from '../../search/codes.ts';
import { Codes } from '../../search/codes.ts';
import type { EmbeddedEngine } from '../../search/embedded.ts';
import { openEmbedded } from '../../search/embedded.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { withFallback } from '../../search/fallback.ts';
import { openFamiliar } from '../../search/familiar.ts';
import type { Find } from '../../search/find.ts';
import { createFind } from '../../search/find.ts';
import type { Section } from '../../search/index/kept.ts';
import { asText } from '../../search/index/kept.ts';
import type { Model } from '../../search/intents/model.ts';
import type { Prediction } from '../../search/intents/predict.ts';
import { loadModel, predict } from '../../search/intents/predict.ts';
import { Reader } from '../../search/text/reading.ts';
import { openNames } from '../../search/text/names.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { said, words } from '../../search/text/tokens.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder, root } from '../ground/root.ts';

/**
 * Matching and understanding together, without a database: what requests and the command line search with; and what changes, keeps
 * and takes up what this process searches by itself.
 */
export type Search = Pick<EmbeddedEngine, 'put' | 'remove' | 'replaceAll' | 'takeUp' | 'keep'> & {
  find: Find;
  /** What a text is about. */
  predict: (text: string) => Prediction;
  /** Understands with another model from now on. */
  use: (model: Model) => void;
  /** Every code, to be looked for in texts. */
  codes: () => Codes;
  /** Whether each word of a text stands in an article or in our lists of names. */
  knows: (text: string) => boolean;
  /** Titles that go on from what has been typed. */
  complete: (typed: string, locale: Locale, most: number) => string[];
  /** Which engine answers at the moment, and how many texts this process holds itself. */
  status: () => Promise<{ engine: string; documents: number }>;
};

export type SearchOptions = {
  model: Model;
  /** How well articles have helped, from 0 to 1; a half where nothing is known. */
  helped?: () => ReadonlyMap<string, number>;
  /** Opens the engine that answers while it can; the one in this process stands in for it. */
  first?: SearchEngine | undefined;
};

/** The model of the repository. */
export const shippedModel = async (): Promise<Model> =>
  loadModel(await readFile(join(root, 'search/intents/model.bin')));

/** How sure a prediction is that the text is about none of the problems. */
export const noneOf = ({ problemType, confidence }: Prediction): number =>
  problemType === null ? confidence : 0;

/** Opens the engines, empty. */
export function openSearch({ model, helped = () => new Map(), first }: SearchOptions): Search {
  const { names, companies } = readNames(contentFolder);
  const concepts = openSynonyms(names);
  // Read when first asked for: it takes half a second, which neither the first page nor what was kept need wait for.
  let known: Codes | undefined;
  const codes = () => (known ??= new Codes(readCodes(contentFolder).codes));
  let understanding = model;
  const embedded = openEmbedded(concepts);
  const vocabulary = new Vocabulary(
    openFamiliar(readCommonWords(contentFolder).words, names.flatMap(namesOf), companies),
    embedded.shelf,
  );
  const apart = new Apart(openNames(readSomebody(contentFolder)), (id) => embedded.shelf().get(id));
  const means = openNames(readMeans(contentFolder));
  const stands = (term: string) => embedded.shelf().index.has(term);
  const reader = new Reader(concepts, stands);
  const fallback = first && withFallback(first, embedded);
  // Whoever files a ticket has its message understood, guarded against spam and answered, while others file theirs.
  const predictions = new LRUCache<string, Prediction>({ max: 64 });
  const about = (text: string): Prediction => {
    const known = predictions.get(text);
    if (known) return known;
    const prediction = predict(understanding, text);
    predictions.set(text, prediction);
    return prediction;
  };

  return {
    predict: about,
    use(other) {
      understanding = other;
      predictions.clear();
    },
    codes,
    knows(text) {
      const all = words(text);
      const named = concepts(all);
      return all.every(
        ({ form }, at) =>
          form.stop ||
          stands(form.surface) ||
          stands(form.stem) ||
          named.some(({ from, to }) => at >= from && at < to),
      );
    },
    complete: (typed, locale, most) => vocabulary.suggest(said(typed), locale, most),
    find: createFind({
      engine: fallback?.engine ?? embedded,
      concepts,
      reader,
      vocabulary,
      signals: ({ text, words }) => ({
        guesses: about(text).intents,
        none: noneOf(about(text)),
        codes: codes()
          .namedIn(text)
          .map(({ code }) => code),
        namesMeans: means(words).length > 0,
        isApart: apart.from(words),
        helped: helped(),
      }),
    }),
    status: async () => ({
      engine: fallback?.isUp() ? 'meilisearch' : 'embedded',
      documents: await embedded.count(),
    }),
    put: embedded.put,
    remove: embedded.remove,
    replaceAll: embedded.replaceAll,
    takeUp(kept) {
      const list: Code[] = JSON.parse(kept.text());
      known ??= new Codes(list);
      return embedded.takeUp(kept);
    },
    keep() {
      const { sections, isSame } = embedded.keep();
      return { sections: withCodes(codes(), sections), isSame };
    },
  };
}

/** Of the codes only what texts are searched for. */
function* withCodes({ all }: Codes, sections: Iterable<Section>): Iterable<Section> {
  yield asText(all.map(({ id, system, code, match }) => ({ id, system, code, match })));
  yield* sections;
}
