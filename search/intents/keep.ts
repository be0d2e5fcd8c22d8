import { buckets } from './features.ts';
import type { Label, Model } from './model.ts';

/** The strongest weights, as bytes. Among weights of a bucket only what differs from its average says anything. */
export function keepStrongest(weights: Float32Array, labels: Label[], most: number): Model {
  const classes = labels.length;
  centre(weights, classes);
  const sizes = weights.map(Math.abs);
  const least = Math.max(ascending(sizes, Math.max(0, sizes.length - most)), 1e-6);
  const scale = ascending(sizes, Math.floor(sizes.length - most / 2000)) / 127;
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

const half = 2 ** 16;

/**
 * The number that stands at a place once they are sorted, none of them below 0: there the bits of floating-point numbers are in their
 * order, so that the upper half of them is counted, then the lower. To sort forty million takes ten times as long.
 */
function ascending(numbers: Float32Array, place: number): number {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  const uppers = new Uint32Array(half);
  for (const one of bits) uppers[one >>> 16] = (uppers[one >>> 16] ?? 0) + 1;
  const upper = placeIn(uppers, place);
  const lowers = new Uint32Array(half);
  for (const one of bits) if (one >>> 16 === upper.at) lowers[one % half] = (lowers[one % half] ?? 0) + 1;
  const lower = placeIn(lowers, place - upper.before);
  return new Float32Array(Uint32Array.of(upper.at * half + lower.at).buffer)[0] ?? 0;
}

/** In which of these counts a place falls, and how many are counted before it. */
function placeIn(counts: Uint32Array, place: number): { at: number; before: number } {
  let before = 0;
  for (const [at, count] of counts.entries()) {
    if (before + count > place) return { at, before };
    before += count;
  }
  return { at: counts.length - 1, before };
}
