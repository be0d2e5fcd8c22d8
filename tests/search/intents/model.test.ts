import { describe, expect, test } from 'vitest';
import { readEvaluationSet } from '../../../search/intents/measured.ts';
import { loadModel, predict } from '../../../search/intents/predict.ts';
import { bytes, model, types } from './shipped.ts';
import { workOf } from '../../work.ts';

describe('the model that ships', () => {
  test('takes at most 6 MB and is loaded in less than 100 ms', () => {
    expect(bytes.length).toBeLessThanOrEqual(6 * 1024 * 1024);
    expect(workOf(() => loadModel(bytes))).toBeLessThan(100);
  });

  test('knows every intent of the taxonomy under its type, and the messages about none', () => {
    const known = new Map(model.labels.map(({ intent, problemType }) => [intent, problemType]));
    expect(known).toEqual(new Map<string | null, string | null>([...types, [null, null]]));
  });

  test('is refused when the file is cut short', () => {
    expect(() => loadModel(bytes.subarray(0, bytes.length - 1))).toThrow();
  });

  test.each(['السلام عليكم', 'Hello, good morning', 'thanks a lot', 'شكرا بزاف', '', '?!'])(
    'finds no problem in «%s»',
    (text) => {
      expect(predict(model, text)).toMatchObject({ intent: null, problemType: null, because: [] });
    },
  );

  test('finds the problem in a letter, past its greetings and its signature', () => {
    const letter = `Dear support team,

Good morning. I hope this message finds you well. I have been a loyal customer since 2015.
My refund for the order has still not arrived after three weeks.

Best regards,
Ahmed Hassan
Senior Engineer, ACME Transfers Ltd`;
    expect(predict(model, letter).problemType).toBe('refunds-and-disputes');
  });

  test('finds both problems of a message about two', () => {
    const { problemType, alternatives } = predict(
      model,
      'I was charged twice for the same order yesterday. Also the verification code never arrives on my phone.',
    );
    const found = [{ problemType }, ...alternatives.filter(({ confidence }) => confidence >= 0.15)];
    expect(found.map((one) => one.problemType).sort()).toEqual([
      'authentication-3ds-otp',
      'payment-status-and-duplicates',
    ]);
  });

  test('takes a long hostile message in its stride', () => {
    expect(workOf(() => predict(model, 'بطاقتي '.repeat(200_000)))).toBeLessThan(1000);
  });
});

describe('a prediction', () => {
  const messages = readEvaluationSet('tests/search/intents/eval.yaml');

  test('gives words that stand in the message, as the customer wrote them', () => {
    for (const { text } of messages)
      for (const word of predict(model, text).because) expect(text).toContain(word);
  });

  test('gives chances that are chances, its intent within its type, others apart from it', () => {
    for (const { text } of messages) {
      const { intent, problemType, confidence, alternatives, intents } = predict(model, text);
      const chances = [confidence, ...alternatives.map((one) => one.confidence)];
      expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
      expect(chances).toEqual(chances.toSorted((one, other) => other - one));
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(1.001);
      expect(alternatives.map((one) => one.problemType)).not.toContain(problemType);
      if (intent !== null) expect(types.get(intent)).toBe(problemType);
      if (intent === null) expect(intents).toEqual([]);
    }
  });
});
