import type { WordFeatures } from './features.ts';
import { featuresOf } from './features.ts';
import { gistOf, sentencesOf } from './gist.ts';
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
/** A whole as sure as this is not taken apart. */
const clear = 0.6;
/** Of longer stories the beginning is heard, and the whole. */
const mostSentences = 12;

/** Says what a message is about. Takes time linear in its length. */
export function predict(model: Model, text: string): Prediction {
  const lang = detectLanguage(text);
  const gist = gistOf(text);
  const features = featuresOf(gist);
  const chances = chancesOf(model, gist, features);
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

/**
 * The chance of each class. Where the whole does not say it clearly, as in a long letter or one about two problems, each sentence
 * is heard by itself as well, and counts for as much as it is sure of what it says.
 */
function chancesOf(model: Model, text: string, features: WordFeatures[]): Float64Array {
  const chances = (features: WordFeatures[]) => softmax(scores(model, features), model.temperature);
  const whole = chances(features);
  const sentences = sentencesOf(text).slice(0, mostSentences);
  if (sentences.length < 2 || sureOf(model, whole) >= clear) return whole;
  const heard = [whole, ...sentences.map((sentence) => chances(featuresOf(sentence)))];
  const sureness = heard.map((chances) => sureOf(model, chances) ** 2);
  const all = sureness.reduce((sum, one) => sum + one, 0);
  if (all === 0) return whole;
  return whole.map((_, at) =>
    heard.reduce((sum, chances, index) => sum + ((sureness[index] ?? 0) / all) * (chances[at] ?? 0), 0),
  );
}

/** How sure these chances are of some problem type. */
function sureOf(model: Model, chances: Float64Array): number {
  const types = [...together(model, chances)].map(([type, chance]) => (type === null ? 0 : chance));
  return Math.max(...types);
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
  for (let index = 0; index < sums.length; index++)
    sums[index] = (sums[index] ?? 0) * norm + (model.labels[index]?.bias ?? 0);
  return sums;
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
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  const powers = scores.map((score) => {
    const power = Math.exp((score - highest) / temperature);
    sum += power;
    return power;
  });
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
