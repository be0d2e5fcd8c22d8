import { readFileSync } from 'node:fs';
import { loadTaxonomy } from '../../../content/taxonomy.ts';
import { loadModel } from '../../../search/intents/predict.ts';

/** The model that ships, and the problem type of each intent. */

export const bytes = readFileSync('search/intents/model.bin');
export const model = loadModel(bytes);
export const types = new Map(
  loadTaxonomy('content').flatMap(({ id, intents }) => intents.map((intent) => [intent.id, id] as const)),
);
