import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../search/intents/evaluate.ts';
import { loadModel } from '../../../search/intents/predict.ts';
import { reportOf } from '../../../search/intents/report.ts';

const model = loadModel(readFileSync('search/intents/model.bin'));
const types = new Map([
  ['card-swallowed', 'cash-and-atm'],
  ['atm-where', 'cash-and-atm'],
  ['charged-twice', 'payment-status-and-duplicates'],
]);
const swallowed = 'the ATM swallowed my card';

describe('measuring', () => {
  const result = evaluate(
    model,
    [
      { text: swallowed, intent: 'card-swallowed', variety: 'en' },
      { text: swallowed, intent: 'atm-where', variety: 'en' },
      { text: 'ابتلع الصراف بطاقتي', intent: 'charged-twice', variety: 'msa' },
      { text: 'السلام عليكم', intent: null, variety: 'msa' },
    ],
    types,
  );

  test('counts types and intents apart, by variety and in all', () => {
    const [english, arabic, all] = result.scores;
    expect(english).toMatchObject({ variety: 'en', messages: 2, type: 1, typeF1: 1, intent: 0.5 });
    expect(english?.intentF1).toBeCloseTo(1 / 3);
    expect(arabic).toMatchObject({ variety: 'msa', messages: 2, type: 0.5, typeF1: 0.5, intent: 0.5 });
    expect(all).toMatchObject({ variety: 'all', messages: 4, type: 0.75, intent: 0.5 });
  });

  test('takes each of several right answers, and says how many messages about none are seen', () => {
    const { scores } = evaluate(
      model,
      [
        { text: swallowed, intent: 'charged-twice', also: ['card-swallowed'], variety: 'en' },
        { text: 'Hello, good morning', intent: null, variety: 'en' },
        { text: 'Hello, good morning', intent: 'charged-twice', also: [null], variety: 'en' },
        { text: 'Hello, good morning', intent: 'charged-twice', variety: 'en' },
      ],
      types,
    );
    expect(scores.at(-1)).toMatchObject({ type: 0.75, intent: 0.75, noneSeen: 1, problemsMissed: 0.5 });
  });

  test('says what was taken for what', () => {
    expect(result.confusions).toEqual([
      { truth: 'payment-status-and-duplicates', taken: 'cash-and-atm', count: 1 },
    ]);
  });

  test('puts each message in one tenth of confidence, and all of it can be read', () => {
    expect(result.reliability.reduce((sum, { messages }) => sum + messages, 0)).toBe(4);
    expect(reportOf(result)).toContain('payment-status-and-duplicates → cash-and-atm');
  });
});
