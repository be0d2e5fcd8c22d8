import { buckets, featuresOf } from './features.ts';
import { keepStrongest } from './keep.ts';
import type { Label, Model } from './model.ts';
import { scores } from './predict.ts';

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

type Prepared = { words: number[][]; label: number; weight: number };
/** Classes of one problem type: for each class the classes beside it, itself among them. */
type Beside = number[][];

const rate = 2;
/** What each bucket counts as seen before it is: the less, the further the first message moves it. */
const seenBefore = 0.3;
/** A class whose chance is off by less than this is passed over: that is most of them, and they would hardly move. */
const slight = 0.001;
/** The share of a message's words left out at each pass but the last two, so that no one word decides: customers of another country say it without that word. */
const leftOut = 0.25;
/** How sure the loss wants to be: the rest is spread over the other classes, for labels are sometimes wrong. */
const sure = 0.97;
/** How many models are trained, each with the messages in another order, and averaged: what one learned by chance the others did not. */
const rounds = 3;
/** How much of the loss asks for the problem type alone: which of its intents is then left as it is. */
const typeShare = 0.3;
/** How much more a message of a small class counts: the ratio to the average size, to this power. */
const balance = 0.1;

/**
 * Trains a linear model with softmax loss (AdaGrad, one step a message, small classes counting more), then
 * keeps the weights that matter. Deterministic: the same examples and seed give the same model.
 */
export function train(
  examples: Example[],
  { problemTypes, seed, epochs = 12, entries = 1_800_000 }: TrainingOptions,
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
const learning = { pace: 0.5, epochs: 3, seen: 2 };

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

/** Weights as one row of classes a bucket, a bias a class, and how much each bucket has been seen. */
type State = { weights: Float32Array; biases: Float64Array; seen: Float32Array; beside: Beside };

function descend(
  prepared: Prepared[],
  state: State,
  { pace: first, epochs }: { pace: number; epochs: number },
  random: () => number,
): void {
  const chances = new Float64Array(state.biases.length);
  const order = prepared.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const pace = first * (1 - epoch / epochs);
    for (const at of order) {
      const example = prepared[at];
      if (!example) continue;
      const some = epoch < epochs - 2 ? example.words.filter(() => random() >= leftOut) : example.words;
      const found = (some.length > 0 ? some : example.words).flat();
      step(found, example, state, chances, pace);
    }
  }
}

function step(
  found: number[],
  { label, weight }: Prepared,
  { weights, biases, seen, beside }: State,
  chances: Float64Array,
  pace: number,
): void {
  const classes = chances.length;
  const norm = 1 / Math.sqrt(Math.max(found.length, 1));
  predictFrom(found, weights, biases, norm, chances);
  toGradient(chances, label, beside[label] ?? [], weight);
  for (let at = 0; at < classes; at++) biases[at] = (biases[at] ?? 0) - 0.01 * pace * (chances[at] ?? 0);
  const moving: number[] = [];
  for (let at = 0; at < classes; at++) if (Math.abs(chances[at] ?? 0) > slight) moving.push(at);
  for (const bucket of found) {
    const row = bucket * classes;
    seen[bucket] = (seen[bucket] ?? 0) + norm * norm;
    const move = (pace * norm) / Math.sqrt(seen[bucket] ?? 1);
    for (const at of moving) weights[row + at] = (weights[row + at] ?? 0) - move * (chances[at] ?? 0);
  }
}

/** Writes the chance of each class into `chances`. */
function predictFrom(
  found: number[],
  weights: Float32Array,
  biases: Float64Array,
  norm: number,
  chances: Float64Array,
): void {
  const classes = chances.length;
  chances.set(biases);
  for (const bucket of found) {
    const row = bucket * classes;
    for (let at = 0; at < classes; at++) chances[at] = (chances[at] ?? 0) + (weights[row + at] ?? 0) * norm;
  }
  let highest = -Infinity;
  for (const score of chances) highest = Math.max(highest, score);
  let sum = 0;
  for (let at = 0; at < classes; at++) sum += chances[at] = Math.exp((chances[at] ?? 0) - highest);
  for (let at = 0; at < classes; at++) chances[at] = (chances[at] ?? 0) / sum;
}

/** Turns chances into the slope of the loss: away from what was wanted, which is mostly the intent and partly its type. */
function toGradient(chances: Float64Array, label: number, beside: number[], weight: number): void {
  const rest = (1 - sure) / (chances.length - 1);
  const ofType = beside.reduce((sum, at) => sum + (chances[at] ?? 0), 0);
  const asItIs = beside.map((at) => (typeShare * (chances[at] ?? 0)) / ofType);
  for (let at = 0; at < chances.length; at++)
    chances[at] = (chances[at] ?? 0) - (1 - typeShare) * (at === label ? sure : rest);
  for (const [index, at] of beside.entries()) chances[at] = (chances[at] ?? 0) - (asItIs[index] ?? 0);
  for (let at = 0; at < chances.length; at++) chances[at] = weight * (chances[at] ?? 0);
}

/** The temperature at which the model is least surprised by messages it was not trained on. */
export function calibrate(model: Model, heldBack: Example[]): Model {
  const index = new Map(model.labels.map(({ intent }, at) => [intent, at]));
  const scored = heldBack.flatMap(({ text, intent }) => {
    const label = index.get(intent);
    return label === undefined ? [] : [{ scores: scores(model, featuresOf(text)), label }];
  });
  const surprise = (temperature: number) =>
    scored.reduce((sum, { scores, label }) => sum + loss(scores, label, temperature), 0);
  const candidates = Array.from({ length: 60 }, (_, at) => 0.3 + at * 0.05);
  const temperature = candidates.reduce((best, one) => (surprise(one) < surprise(best) ? one : best), 1);
  return { ...model, temperature: Number(temperature.toFixed(2)) };
}

function loss(scores: Float64Array, label: number, temperature: number): number {
  const highest = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp((score - highest) / temperature), 0);
  return Math.log(sum) - ((scores[label] ?? 0) - highest) / temperature;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

/** Random numbers from 0 to 1 that are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
