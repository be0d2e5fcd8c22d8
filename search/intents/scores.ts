import type { WordFeatures } from './features.ts';
import type { Model } from './model.ts';

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
