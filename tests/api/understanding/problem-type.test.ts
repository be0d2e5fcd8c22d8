import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { understood } from '../../../api/understanding/problem-type.ts';
import { readTaxonomy } from '../../../content/taxonomy.ts';
import type { Prediction } from '../../../search/intents/predict.ts';

const { taxonomy } = readTaxonomy(contentFolder);
const seen = (problemType: string | null, confidence: number): Prediction => ({
  intent: null,
  lang: 'en',
  problemType,
  confidence,
  alternatives: [{ problemType: 'cash-and-atm', confidence: 0.2 }],
  intents: [],
  because: [],
});

test('a code that is named tells the type where the words leave a doubt, and nobody is asked', () => {
  for (const doubt of [seen(null, 1), seen('authentication-3ds-otp', 0.5)])
    expect(understood('code 51', doubt, taxonomy, 'bank-declines')).toMatchObject({
      problemType: 'bank-declines',
      choices: [],
    });
});

test('words that say clearly what it is about are stronger than a code', () => {
  const sure = seen('refunds-and-disputes', 0.9);
  expect(understood('a refund, code 51', sure, taxonomy, 'bank-declines').problemType).toBe(
    'refunds-and-disputes',
  );
});

test('without a code a doubt is asked about', () => {
  const doubt = seen('authentication-3ds-otp', 0.5);
  expect(understood('code', doubt, taxonomy).choices.map(({ id }) => id)).toEqual([
    'authentication-3ds-otp',
    'cash-and-atm',
  ]);
});
