import type { Beside, Prepared } from './descent.ts';
import { descend } from './descent.ts';
import { buckets, featuresOf } from './features.ts';
import { keepStrongest } from './keep.ts';
import type { Label, Model } from './model.ts';
import { randomFrom } from './random.ts';

/** A message and what it is about; null for none of the problems. `weight` says how much it counts, 1 unless told. */
export type Example = { text: string; intent: string | null; weight?: number };

export type TrainingOptions = {
  /** Which problem type each intent belongs to. */
  problemTypes: ReadonlyMap<string, string>;
  seed: number;
  epochs?: number;
  /** How many weights are kept: two bytes each in the file. */
  entries?: number;
};

const rate = 2;
/** What each bucket counts as seen before it is: the less, the further the first message moves it. */
const seenBefore = 0.3;
/** How many models are trained, each with the messages in another order, and averaged: what one learned by chance the others did not. */
const rounds = 3;
/** How much more a message of a small class counts: the ratio to the average size, to this power. */
const balance = 0.1;

/**
 * Trains a linear model with softmax loss (AdaGrad, one step a message, small classes counting more), then
 * keeps the weights that matter. Deterministic: the same examples and seed give the same model.
 */
export function train(
  examples: Example[],
  { problemTypes, seed, epochs = 12, entries = 2_600_000 }: TrainingOptions,
): Model {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
  const prepared = prepare(examples, intents);
  const labels: Label[] = intents.map((intent) => ({
    intent,
    problemType: intent === null ? null : (problemTypes.get(intent) ?? null),
    bias: 0,
  }));
  const weights = new Float32Array(buckets * labels.length);
  const biases = new Float64Array(labels.length);
  const beside = besideOf(labels);
  for (let round = 0; round < rounds; round++) {
    const state = {
      weights: new Float32Array(weights.length),
      biases: new Float64Array(biases.length),
      seen: new Float32Array(buckets).fill(seenBefore),
      beside,
    };
    descend(prepared, state, { pace: rate, epochs }, randomFrom(seed + round));
    for (let at = 0; at < weights.length; at++)
      weights[at] = (weights[at] ?? 0) + (state.weights[at] ?? 0) / rounds;
    for (let at = 0; at < biases.length; at++)
      biases[at] = (biases[at] ?? 0) + (state.biases[at] ?? 0) / rounds;
  }
  for (const [at, label] of labels.entries()) label.bias = Number((biases[at] ?? 0).toFixed(4));
  return keepStrongest(weights, labels, entries);
}

/** What a correction moves a model: a little, for it has seen thousands of messages. */
const learning = { pace: 0.15, epochs: 3, seen: 2 };

/**
 * A model that has learned from more examples, from where it stands: what they do not speak of stays as it was. Intents that it
 * does not know are passed over. Deterministic like `train`.
 */
export function learn(model: Model, examples: Example[], seed: number): Model {
  const labels = model.labels.map((label) => ({ ...label }));
  const known = new Set(labels.map(({ intent }) => intent));
  const prepared = prepare(
    examples.filter(({ intent }) => known.has(intent)),
    labels.map(({ intent }) => intent),
  );
  const classes = labels.length;
  const weights = new Float32Array(buckets * classes);
  for (let bucket = 0; bucket < buckets; bucket++)
    for (let entry = model.starts[bucket] ?? 0; entry < (model.starts[bucket + 1] ?? 0); entry++)
      weights[bucket * classes + (model.classes[entry] ?? 0)] = (model.weights[entry] ?? 0) * model.scale;
  const biases = Float64Array.from(labels, ({ bias }) => bias);
  const seen = new Float32Array(buckets).fill(learning.seen);
  descend(prepared, { weights, biases, seen, beside: besideOf(labels) }, learning, randomFrom(seed));
  for (const [at, label] of labels.entries()) label.bias = Number((biases[at] ?? 0).toFixed(4));
  return { ...keepStrongest(weights, labels, model.classes.length), temperature: model.temperature };
}

function prepare(examples: Example[], intents: (string | null)[]): Prepared[] {
  const index = new Map(intents.map((intent, at) => [intent, at]));
  const sizes = new Map<string | null, number>();
  for (const { intent } of examples) sizes.set(intent, (sizes.get(intent) ?? 0) + 1);
  const average = examples.length / intents.length;
  return examples.map(({ text, intent, weight = 1 }) => ({
    words: featuresOf(text).map(({ buckets }) => buckets),
    label: index.get(intent) ?? 0,
    weight: weight * (average / (sizes.get(intent) ?? 1)) ** balance,
  }));
}

const besideOf = (labels: Label[]): Beside =>
  labels.map(({ problemType }) => [...labels.keys()].filter((at) => labels[at]?.problemType === problemType));
