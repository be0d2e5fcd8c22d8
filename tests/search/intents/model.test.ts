import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../../content/messages.ts';
import { loadPhrases } from '../../../content/phrases.ts';
import { loadTaxonomy } from '../../../content/taxonomy.ts';
import { bothSeen, evaluate } from '../../../search/intents/evaluate.ts';
import { asExamples, messagesAsExamples } from '../../../search/intents/labelled.ts';
import {
  amongFiller,
  heldOut,
  readEvaluationSet,
  readRetold,
  readTwoProblems,
} from '../../../search/intents/measured.ts';
import { loadModel, predict } from '../../../search/intents/predict.ts';

const bytes = readFileSync('search/intents/model.bin');
const model = loadModel(bytes);
const messages = readEvaluationSet('tests/search/intents/eval.yaml');
const phrases = asExamples(loadPhrases('content'));
const types = new Map(
  loadTaxonomy('content').flatMap(({ id, intents }) => intents.map((intent) => [intent.id, id] as const)),
);

describe('the model that ships', () => {
  test('takes at most 4 MB and is loaded in less than 100 ms', () => {
    expect(bytes.length).toBeLessThanOrEqual(4 * 1024 * 1024);
    const began = performance.now();
    loadModel(bytes);
    expect(performance.now() - began).toBeLessThan(100);
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
    const began = performance.now();
    predict(model, 'بطاقتي '.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('a prediction', () => {
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

describe('the messages written apart', () => {
  test('are at least ten of every type, in English and in Arabic, and none of them is a phrase', () => {
    const counts = new Map<string, { en: number; ar: number }>();
    for (const { intent, variety } of messages) {
      const type = intent === null ? 'none' : (types.get(intent) ?? `not an intent: ${intent}`);
      const count = counts.get(type) ?? { en: 0, ar: 0 };
      counts.set(type, variety === 'en' ? { ...count, en: count.en + 1 } : { ...count, ar: count.ar + 1 });
    }
    expect([...counts.keys()].sort()).toEqual([...new Set(types.values()), 'none'].sort());
    for (const { en, ar } of counts.values()) {
      expect(Math.min(en, ar)).toBeGreaterThan(0);
      expect(en + ar).toBeGreaterThanOrEqual(10);
    }
    const trained = new Set(phrases.map(({ text }) => text));
    expect(messages.filter(({ text }) => trained.has(text))).toEqual([]);
  });

  test('are understood at least as often as was measured, less a little', () => {
    const all = evaluate(model, messages, types).scores.at(-1);
    expect(all?.type).toBeGreaterThan(0.93);
    expect(all?.intent).toBeGreaterThan(0.9);
  });

  test('are understood among a dozen sentences of something else', () => {
    const long = amongFiller(messages, 'tests/search/intents/filler.yaml');
    expect(evaluate(model, long, types).scores.at(-1)?.type).toBeGreaterThan(0.92);
  });
});

describe('what nobody tuned by', () => {
  test('retold messages are understood, and what is about none is seen, at least as often as was measured, less a little', () => {
    const retold = readRetold('tests/search/intents/retold.yaml', 'measure');
    const { scores, reliability } = evaluate(model, retold, types);
    expect(scores.at(-1)?.type).toBeGreaterThan(0.7);
    expect(scores.at(-1)?.noneSeen).toBeGreaterThan(0.7);
    expect(scores.at(-1)?.problemsMissed).toBeLessThan(0.05);
    expect(reliability[9]?.right).toBeGreaterThanOrEqual(0.9);
  });

  test("our writers' messages are understood, and none of them is trained on", () => {
    const ours = heldOut(loadMessages('content'), 'measure');
    const { scores, reliability } = evaluate(model, ours, types);
    expect(scores.at(-1)?.type).toBeGreaterThan(0.77);
    expect(reliability[9]?.right).toBeGreaterThanOrEqual(0.9);
    const trained = new Set(
      [...phrases, ...messagesAsExamples(loadMessages('content'))].map(({ text }) => text),
    );
    expect(ours.filter(({ text }) => trained.has(text))).toEqual([]);
  });

  test('of tickets about two problems both are seen in four of six', () => {
    const tickets = readTwoProblems('tests/search/intents/two-problems.yaml', 'measure');
    expect(bothSeen(model, tickets, types)).toBeGreaterThanOrEqual(4 / 6);
  });
});
