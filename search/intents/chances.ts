import type { WordFeatures } from './features.ts';
import { featuresOf } from './features.ts';
import { sentencesOf } from './gist.ts';
import type { Model } from './model.ts';
import { scores } from './scores.ts';

/** What a sentence heard by itself counts beside the whole in a message of two sentences, and from how many on it counts as much. */
const aside = { least: 0.3, from: 2, to: 10 };
/** Of longer stories the beginning is heard, and the whole. */
const mostSentences = 24;

/**
 * The chance of each class. In a message of several sentences each is heard by itself as well, and with the next: a second problem is
 * not drowned by the first, nor a problem by what is told around it. A long message is about none only if all its sentences are.
 */
export function chancesOf(model: Model, text: string, features: WordFeatures[]): Float64Array {
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

function softmax(scores: Float64Array, temperature: number): Float64Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  return shares(scores.map((score) => Math.exp((score - highest) / temperature)));
}

/** Numbers as shares of their sum. */
function shares(numbers: Float64Array): Float64Array {
  const sum = numbers.reduce((sum, one) => sum + one, 0);
  return numbers.map((one) => one / sum);
}
