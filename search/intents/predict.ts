import type { WordFeatures } from './features.ts';
import { featuresOf } from './features.ts';
import { gistOf, sentencesOf } from './gist.ts';
import type { Language } from './language.ts';
import { detectLanguage } from './language.ts';
import type { Label, Model } from './model.ts';

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

const mostIntents = 8;
const mostAlternatives = 3;
const mostWords = 4;
/** What a sentence heard by itself counts beside the whole in a message of two sentences, and from how many on it counts as much. */
const aside = { least: 0.3, from: 2, to: 10 };
/** Of longer stories the beginning is heard, and the whole. */
const mostSentences = 24;

/** Says what a message is about. Takes time linear in its length. */
export function predict(model: Model, text: string): Prediction {
  const lang = detectLanguage(text);
  const gist = gistOf(text);
  const features = featuresOf(gist);
  const chances = chancesOf(model, gist, features);
  const types = together(model, chances);
  const [{ problemType, confidence } = { problemType: null, confidence: 0 }] = types;
  const alternatives = types
    .slice(1, mostAlternatives + 1)
    .flatMap(({ problemType, confidence }) => (problemType === null ? [] : [{ problemType, confidence }]));
  const nothing = { intent: null, problemType: null, intents: [], because: [], lang };
  if (features.length === 0) return { ...nothing, confidence, alternatives: [] };
  if (problemType === null) return { ...nothing, confidence, alternatives };
  const likeliest = byChance(chances).filter((label) => model.labels[label]?.intent !== null);
  const label = likeliest.find((label) => model.labels[label]?.problemType === problemType) ?? -1;
  return {
    intent: model.labels[label]?.intent ?? null,
    problemType,
    confidence,
    alternatives,
    intents: likeliest
      .slice(0, mostIntents)
      .map((label) => ({ intent: model.labels[label]?.intent ?? '', confidence: chances[label] ?? 0 })),
    because: because(model, features, label),
    lang,
  };
}

/**
 * The chance of each class. In a message of several sentences each is heard by itself as well, and with the next: a second problem is
 * not drowned by the first, nor a problem by what is told around it. A long message is about none only if all its sentences are.
 */
function chancesOf(model: Model, text: string, features: WordFeatures[]): Float64Array {
  const chances = (features: WordFeatures[]) => softmax(scores(model, features), model.temperature);
  const whole = chances(features);
  const sentences = sentencesOf(text).slice(0, mostSentences);
  if (sentences.length < aside.from) return whole;
  const pairs = sentences.slice(1).map((next, at) => `${sentences[at] ?? ''} ${next}`);
  const heard = [...sentences, ...pairs].map((part) => chances(featuresOf(part)));
  const long = Math.min(1, (sentences.length - aside.from) / (aside.to - aside.from));
  const worth = aside.least + (1 - aside.least) * long;
  return shares(
    whole.map((chance, at) => {
      const alone = heard.map((chances) => chances[at] ?? 0);
      if (model.labels[at]?.intent !== null) return Math.max(chance, worth * Math.max(...alone));
      return (1 - long) * chance + long * Math.min(chance, ...alone);
    }),
  );
}

/** Numbers as shares of their sum. */
function shares(numbers: Float64Array): Float64Array {
  const sum = numbers.reduce((sum, one) => sum + one, 0);
  return numbers.map((one) => one / sum);
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
  return shares(scores.map((score) => Math.exp((score - highest) / temperature)));
}

/** The problem types, each with its chance, that of its intents together; likeliest first. */
function together(
  { labels }: Model,
  chances: Float64Array,
): { problemType: string | null; confidence: number }[] {
  const { names, of } = typesOf(labels);
  const sums = new Float64Array(names.length);
  for (let label = 0; label < chances.length; label++) {
    const type = of[label] ?? 0;
    sums[type] = (sums[type] ?? 0) + (chances[label] ?? 0);
  }
  return byChance(sums).map((type) => ({ problemType: names[type] ?? null, confidence: sums[type] ?? 0 }));
}

/** The places of some chances, highest first. */
const byChance = (chances: Float64Array): number[] =>
  Array.from(chances, (_, at) => at).sort((one, other) => (chances[other] ?? 0) - (chances[one] ?? 0));

type Types = { names: (string | null)[]; of: number[] };
const types = new WeakMap<Label[], Types>();

/** The problem types of a model, and which of them each class has. Every message asks; a model always answers the same. */
function typesOf(labels: Label[]): Types {
  const known = types.get(labels);
  if (known) return known;
  const names = [...new Set(labels.map(({ problemType }) => problemType))];
  const found = { names, of: labels.map(({ problemType }) => names.indexOf(problemType)) };
  types.set(labels, found);
  return found;
}

/** The words that spoke for this intent more than for intents on average, most first. */
function because(model: Model, features: WordFeatures[], label: number): string[] {
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
