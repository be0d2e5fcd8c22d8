import { buckets } from './features.ts';

/** A class of the model: an intent and the problem type it belongs to; the class of messages about nothing has no intent. */
export type Label = { intent: string | null; problemType: string | null; bias: number };

/**
 * A linear model: for each bucket, the weights of the classes it speaks for. `starts[b]` to `starts[b + 1]` are the
 * entries of bucket b; an entry's weight is `weights[e] * scale` for class `classes[e]`.
 */
export type Model = {
  labels: Label[];
  scale: number;
  /** Divides the scores, so that confidence means how often it is right. */
  temperature: number;
  starts: Uint32Array;
  classes: Uint8Array;
  weights: Int8Array;
};

type Header = Pick<Model, 'labels' | 'scale' | 'temperature'> & { entries: number };

const headerBytes = 4;

/** The file: length of the header, the header as JSON, entries of each bucket (a byte), their classes, their weights. */
export function writeModel(model: Model): Uint8Array {
  const { labels, scale, temperature, starts, classes, weights } = model;
  const header = new TextEncoder().encode(
    JSON.stringify({ labels, scale, temperature, entries: classes.length }),
  );
  const bytes = new Uint8Array(headerBytes + header.length + buckets + 2 * classes.length);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, headerBytes);
  const counts = headerBytes + header.length;
  for (let at = 0; at < buckets; at++) bytes[counts + at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  bytes.set(classes, counts + buckets);
  bytes.set(
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    counts + buckets + classes.length,
  );
  return bytes;
}

/** Reads what `writeModel` wrote. @throws Error when the bytes are not a model of this version. */
export function loadModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const counts = headerBytes + view.getUint32(0, true);
  const { entries, ...header }: Header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(headerBytes, counts)),
  );
  if (bytes.length !== counts + buckets + 2 * entries) throw new Error('this is not a model of this version');
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < buckets; at++) starts[at + 1] = (starts[at] ?? 0) + (bytes[counts + at] ?? 0);
  const classes = bytes.subarray(counts + buckets, counts + buckets + entries);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + counts + buckets + entries, entries);
  return { ...header, starts, classes, weights };
}
