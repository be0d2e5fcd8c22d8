import { join } from 'node:path';
import { loadMessages } from '../../content/messages.ts';
import { loadPhrases } from '../../content/phrases.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { evaluate } from '../../search/intents/evaluate.ts';
import { asExamples, messagesAsExamples } from '../../search/intents/labelled.ts';
import { readEvaluationSet } from '../../search/intents/measured.ts';
import type { Model } from '../../search/intents/model.ts';
import { loadModel, writeModel } from '../../search/intents/model.ts';
import { predict } from '../../search/intents/predict.ts';
import { learn } from '../../search/intents/train.ts';
import type { Database, Queries } from '../db/client.ts';
import { contentFolder, root } from '../ground/root.ts';
import type { Correction } from '../models/learning/corrections.ts';
import { correctionsOf } from '../models/learning/corrections.ts';
import { activeModel, keepModel } from '../models/learning/learned.ts';
import { shippedModel } from './search.ts';

/** A correction counts as much as so many phrases: somebody looked at it. */
const weight = 10;
const seed = 1;

type Figures = { heldBack: number; corrections: number };
export type Learned = { corrections: number; before: Figures; after: Figures; replaced: boolean };

/** The model in use. */
export async function currentModel(db: Queries): Promise<Model> {
  const learned = await activeModel(db);
  return learned ? loadModel(learned.bytes) : shippedModel();
}

/**
 * Learns from the corrections, beside phrases and messages so that nothing else is forgotten. The new model replaces the present one
 * only if it is not worse on messages held back from all training, nor on the corrections themselves.
 * @returns how often each names the right problem type, from 0 to 1; nothing when there are no new corrections.
 */
export async function learnFromCorrections(db: Database): Promise<Learned | undefined> {
  const corrections = await correctionsOf(db);
  if (corrections.length === ((await activeModel(db))?.corrections ?? 0)) return undefined;
  const present = await currentModel(db);
  const taxonomy = loadTaxonomy(contentFolder);
  const intentsOf = new Map(taxonomy.map(({ id, intents }) => [id, intents.map((intent) => intent.id)]));
  const examples = corrections.flatMap(({ text, is }) => {
    const intent = is === null ? null : likeliest(present, text, intentsOf.get(is) ?? []);
    return intent === undefined ? [] : [{ text, intent, weight }];
  });
  const candidate = learn(present, [...known(), ...examples], seed);
  const types = new Map(
    taxonomy.flatMap(({ id, intents }) => intents.map((intent) => [intent.id, id] as const)),
  );
  const heldBack = readEvaluationSet(join(root, 'tests/search/intents/eval.yaml'));
  const figures = (model: Model): Figures => ({
    heldBack: evaluate(model, heldBack, types).scores.at(-1)?.type ?? 0,
    corrections: share(corrections, ({ text, is }) => predict(model, text).problemType === is),
  });
  const [before, after] = [figures(present), figures(candidate)];
  const replaced = after.heldBack >= before.heldBack && after.corrections >= before.corrections;
  if (replaced) await keepModel(db, writeModel(candidate), corrections.length);
  return { corrections: corrections.length, before, after, replaced };
}

/** Of what every model has learned from every other text, so that it is not forgotten: all of them would take twice as long. */
export const known = () =>
  [...asExamples(loadPhrases(contentFolder)), ...messagesAsExamples(loadMessages(contentFolder))].filter(
    (_, at) => at % 2 === 0,
  );

/** The intent of a type that the model itself finds likeliest: an agent names only the type. */
function likeliest(model: Model, text: string, intents: string[]): string | undefined {
  const guesses = predict(model, text).intents;
  return guesses.find(({ intent }) => intents.includes(intent))?.intent ?? intents[0];
}

const share = (corrections: Correction[], isRight: (one: Correction) => boolean): number =>
  corrections.length === 0 ? 1 : corrections.filter(isRight).length / corrections.length;
