import { because } from './because.ts';
import { chancesOf } from './chances.ts';
import { featuresOf } from './features.ts';
import { gistOf } from './gist.ts';
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
