import { shuffle } from './random.ts';

/** A message as numbers: the buckets of each of its words, the class it is of, and how much it counts. */
export type Prepared = { words: number[][]; label: number; weight: number };
/** Classes of one problem type: for each class the classes beside it, itself among them. */
export type Beside = number[][];

/** Weights as one row of classes a bucket, a bias a class, and how much each bucket has been seen. */
export type State = { weights: Float32Array; biases: Float64Array; seen: Float32Array; beside: Beside };

/** A class whose chance is off by less than this is passed over: that is most of them, and they would hardly move. */
const slight = 0.001;
/** The share of a message's words left out at each pass but the last two, so that no one word decides: customers of another country say it without that word. */
const leftOut = 0.25;
/** How sure the loss wants to be: the rest is spread over the other classes, for labels are sometimes wrong. */
const sure = 0.97;
/** How much of the loss asks for the problem type alone: which of its intents is then left as it is. */
const typeShare = 0.3;

/** Moves the weights by each message in turn, in another order and by less at each pass: AdaGrad on softmax loss. */
export function descend(
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
