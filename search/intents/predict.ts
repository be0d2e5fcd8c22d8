import type { WordFeatures } from './features.ts';
import { featuresOf } from './features.ts';
import type { Language } from './language.ts';
import { detectLanguage } from './language.ts';
import type { Model } from './model.ts';

export { loadModel } from './model.ts';

/** What a message is about. All null when it is about none of the problems we know. */
export type Prediction = {
  intent: string | null;
  problemType: string | null;
  /** How likely the problem type is right, from 0 to 1. */
  confidence: number;
  /** Other problem types, likeliest first. */
  alternatives: { problemType: string; confidence: number }[];
  /** Intents, likeliest first. */
  intents: { intent: string; confidence: number }[];
  /** The words that counted for the problem type, as the customer wrote them. */
  because: string[];
  lang: Language;
};

const mostIntents = 5;
const mostAlternatives = 3;
const mostWords = 4;

/** Says what a message is about. Takes time linear in its length. */
export function predict(model: Model, text: string): Prediction {
  const lang = detectLanguage(text);
  const features = featuresOf(text);
  const chances = softmax(scores(model, features), model.temperature);
  const intents = ranked(model.labels.map(({ intent }, index) => [intent, chances[index] ?? 0]));
  const types = ranked(together(model, chances));
  const [best] = types;
  if (!best || best.name === null || features.length === 0)
    return {
      intent: null,
      problemType: null,
      confidence: best?.confidence ?? 0,
      alternatives: [],
      intents: [],
      because: [],
      lang,
    };
  const named = intents.flatMap(({ name, confidence }) =>
    name === null ? [] : [{ intent: name, confidence }],
  );
  const ofType = named.find(({ intent }) =>
    model.labels.some((label) => label.intent === intent && label.problemType === best.name),
  );
  return {
    intent: ofType?.intent ?? null,
    problemType: best.name,
    confidence: best.confidence,
    alternatives: types
      .slice(1, mostAlternatives + 1)
      .flatMap(({ name, confidence }) => (name === null ? [] : [{ problemType: name, confidence }])),
    intents: named.slice(0, mostIntents),
    because: because(model, features, ofType?.intent ?? null),
    lang,
  };
}

/** The score of each class. Long messages do not shout: what they add grows with the root of their length. */
export function scores(model: Model, features: WordFeatures[]): Float64Array {
  const sums = new Float64Array(model.labels.length);
  let count = 0;
  for (const word of features) {
    count += word.buckets.length;
    add(model, word, sums);
  }
  const norm = model.scale / Math.sqrt(Math.max(count, 1));
  return sums.map((sum, index) => sum * norm + (model.labels[index]?.bias ?? 0));
}

function add({ starts, classes, weights }: Model, word: WordFeatures, sums: Float64Array): void {
  for (const bucket of word.buckets) {
    const end = starts[bucket + 1] ?? 0;
    for (let entry = starts[bucket] ?? 0; entry < end; entry++) {
      const label = classes[entry] ?? 0;
      sums[label] = (sums[label] ?? 0) + (weights[entry] ?? 0);
    }
  }
}

function softmax(scores: Float64Array, temperature: number): Float64Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The chance of each problem type: that of its intents together. */
function together(model: Model, chances: Float64Array): Map<string | null, number> {
  const types = new Map<string | null, number>();
  for (const [index, { problemType }] of model.labels.entries())
    types.set(problemType, (types.get(problemType) ?? 0) + (chances[index] ?? 0));
  return types;
}

const ranked = (chances: Iterable<[string | null, number]>) =>
  [...chances]
    .map(([name, confidence]) => ({ name, confidence }))
    .sort((one, other) => other.confidence - one.confidence);

/** The words that spoke for this intent more than for intents on average, most first. */
function because(model: Model, features: WordFeatures[], intent: string | null): string[] {
  const label = model.labels.findIndex((label) => label.intent === intent);
  const said = new Map<string, number>();
  for (const word of features)
    said.set(word.word, Math.max(said.get(word.word) ?? 0, spokenFor(model, word, label)));
  const strongest = Math.max(...said.values());
  return [...said]
    .filter(([, weight]) => weight > strongest * 0.25 && weight > 0)
    .sort((one, other) => other[1] - one[1])
    .slice(0, mostWords)
    .map(([word]) => word);
}

/** What a word says for a class, less what it says for classes on average. */
function spokenFor({ labels, starts, classes, weights }: Model, word: WordFeatures, label: number): number {
  let own = 0;
  let all = 0;
  for (const bucket of word.buckets) {
    const end = starts[bucket + 1] ?? 0;
    for (let entry = starts[bucket] ?? 0; entry < end; entry++) {
      const weight = weights[entry] ?? 0;
      all += weight;
      if (classes[entry] === label) own += weight;
    }
  }
  return own - all / labels.length;
}
