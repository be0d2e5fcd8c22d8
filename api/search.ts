import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSynonyms } from '../content/synonyms.ts';
import { openEmbedded } from '../search/embedded.ts';
import type { Hit, Query, SearchDocument, SearchEngine } from '../search/engine.ts';
import type { Prediction } from '../search/intents/predict.ts';
import { loadModel, predict } from '../search/intents/predict.ts';
import { rank } from '../search/rank.ts';
import { contentFolder, root } from './root.ts';

/** How many hits are ranked again by intent; pages are cut from these. */
const window = 50;

/** `hits` is the page asked for, `all` the hits it was cut from. */
export type Found = { hits: Hit[]; total: number; all: Hit[] };

/** Matching and understanding together, without a database: what requests, jobs and the command line search with. */
export type Search = {
  engine: SearchEngine;
  /** What a text is about. */
  predict: (text: string) => Prediction;
  /** The best hits, by the words and by what the words are about. */
  find: (query: Query) => Promise<Found>;
};

/** Opens the engine and the model, and fills the engine. */
export async function openSearch(documents: SearchDocument[]): Promise<Search> {
  const engine = openEmbedded(loadSynonyms(contentFolder));
  const model = loadModel(await readFile(join(root, 'search/intents/model.bin')));
  await engine.replaceAll(documents);
  const about = (text: string) => predict(model, text);

  return {
    engine,
    predict: about,
    async find({ offset = 0, limit = 10, ...query }) {
      const { hits, total } = await engine.search({ ...query, limit: window });
      const all = rank(hits, about(query.q).intents);
      return { hits: all.slice(offset, offset + limit), total, all };
    },
  };
}
