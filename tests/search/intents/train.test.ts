import { describe, expect, test } from 'vitest';
import { loadPhrases } from '../../../content/phrases.ts';
import { loadTaxonomy } from '../../../content/taxonomy.ts';
import { calibrate } from '../../../search/intents/calibrate.ts';
import { asExamples } from '../../../search/intents/labelled.ts';
import { writeModel } from '../../../search/intents/model.ts';
import { loadModel, predict } from '../../../search/intents/predict.ts';
import { train } from '../../../search/intents/train.ts';

const few = new Set(['charged-twice', 'card-swallowed', 'otp-not-received']);
const problemTypes = new Map(
  loadTaxonomy('content').flatMap(({ id, intents }) => intents.map((intent) => [intent.id, id] as const)),
);
const examples = asExamples(loadPhrases('content')).filter(
  ({ intent }) => intent !== null && few.has(intent),
);
const trained = (seed: number) => train(examples, { problemTypes, seed, epochs: 3, entries: 20_000 });

describe('training', () => {
  test('gives the same bytes for the same messages and seed, others for another seed', () => {
    const bytes = writeModel(trained(1));
    expect(writeModel(trained(1))).toEqual(bytes);
    expect(writeModel(trained(2))).not.toEqual(bytes);
  });

  test('teaches what it was shown', () => {
    const model = loadModel(writeModel(trained(1)));
    const right = examples.filter(({ text, intent }) => predict(model, text).intent === intent);
    expect(right.length / examples.length).toBeGreaterThan(0.95);
  });

  test('gives the same predictions after the way through a file', () => {
    const model = trained(1);
    const again = loadModel(writeModel(model));
    for (const { text } of examples) expect(predict(again, text)).toEqual(predict(model, text));
  });

  test('is calibrated by what is held back: less sure where that is wrong', () => {
    const model = trained(1);
    const swapped = examples.map((example) => ({ ...example, intent: 'charged-twice' }));
    expect(calibrate(model, swapped).temperature).toBeGreaterThan(calibrate(model, examples).temperature);
  });
});
