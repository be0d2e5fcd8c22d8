import { buckets } from './features.ts';
import type { Label, Model } from './model.ts';

/** The strongest weights, as bytes. Among weights of a bucket only what differs from its average says anything. */
export function keepStrongest(weights: Float32Array, labels: Label[], most: number): Model {
  const classes = labels.length;
  centre(weights, classes);
  const sizes = weights.map(Math.abs).sort();
  const least = Math.max(sizes[Math.max(0, sizes.length - most)] ?? 0, 1e-6);
  const scale = (sizes[Math.floor(sizes.length - most / 2000)] ?? 1) / 127;
  const starts = new Uint32Array(buckets + 1);
  const kept: number[] = [];
  const bytes: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let at = 0; at < classes; at++) {
      const weight = weights[bucket * classes + at] ?? 0;
      const byte = Math.max(-127, Math.min(127, Math.round(weight / scale)));
      if (Math.abs(weight) < least || byte === 0) continue;
      kept.push(at);
      bytes.push(byte);
    }
    starts[bucket + 1] = kept.length;
  }
  return {
    labels,
    scale,
    temperature: 1,
    starts,
    classes: Uint8Array.from(kept),
    weights: Int8Array.from(bytes),
  };
}

function centre(weights: Float32Array, classes: number): void {
  for (let row = 0; row < weights.length; row += classes) {
    let sum = 0;
    for (let at = 0; at < classes; at++) sum += weights[row + at] ?? 0;
    if (sum === 0 && weights[row] === 0) continue;
    for (let at = 0; at < classes; at++) weights[row + at] = (weights[row + at] ?? 0) - sum / classes;
  }
}
