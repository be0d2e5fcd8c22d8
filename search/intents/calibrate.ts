import { featuresOf } from './features.ts';
import type { Model } from './model.ts';
import { scores } from './scores.ts';
import type { Example } from './train.ts';

/**
 * How much the score of none of the problems is lowered, before the temperature. Half of what is shown in training is about none, and
 * who has a problem and is told that it is none loses more than who asked about the weather and is shown an article.
 */
const reluctance = 0.6;

/** The model, slower to say none, at the temperature at which it is least surprised by messages it was not trained on. */
export function calibrate(trained: Model, heldBack: Example[]): Model {
  const labels = trained.labels.map((label) =>
    label.intent === null ? { ...label, bias: label.bias - reluctance } : label,
  );
  const model = { ...trained, labels };
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
