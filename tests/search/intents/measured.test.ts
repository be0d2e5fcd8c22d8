import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../../content/messages.ts';
import { loadPhrases } from '../../../content/phrases.ts';
import { bothSeen, evaluate } from '../../../search/intents/evaluate.ts';
import { asExamples, messagesAsExamples } from '../../../search/intents/labelled.ts';
import {
  amongFiller,
  heldOut,
  readEvaluationSet,
  readRetold,
  readTwoProblems,
} from '../../../search/intents/measured.ts';
import { model, types } from './shipped.ts';

const messages = readEvaluationSet('tests/search/intents/eval.yaml');
const phrases = asExamples(loadPhrases('content'));

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
  test('are five hundred retold messages and more, a quarter about none, some in every variety', () => {
    const retold = (['tune', 'measure'] as const).flatMap((half) =>
      readRetold('tests/search/intents/retold.yaml', half),
    );
    expect(retold.length).toBeGreaterThanOrEqual(500);
    expect(retold.filter(({ intent }) => intent === null).length / retold.length).toBeGreaterThan(0.25);
    const said = new Set(messagesAsExamples(loadMessages('content')).map(({ variety }) => variety));
    expect(new Set(retold.map(({ variety }) => variety))).toEqual(said);
  });

  test('retold messages are understood, and what is about none is seen, at least as often as was measured, less a little', () => {
    const retold = readRetold('tests/search/intents/retold.yaml', 'measure');
    const { scores, reliability } = evaluate(model, retold, types);
    const all = scores.at(-1);
    expect(all?.type).toBeGreaterThan(0.61);
    expect(all?.amongThree).toBeGreaterThan(0.83);
    expect(all?.noneSeen).toBeGreaterThan(0.63);
    expect(all?.problemsMissed).toBeLessThan(0.11);
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
