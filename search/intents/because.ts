import type { WordFeatures } from './features.ts';
import type { Model } from './model.ts';

const mostWords = 4;

/** The words that spoke for this intent more than for intents on average, most first. */
export function because(model: Model, features: WordFeatures[], label: number): string[] {
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
