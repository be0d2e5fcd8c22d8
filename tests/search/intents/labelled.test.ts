import { expect, test } from 'vitest';
import { articlesAsExamples, asExamples, messagesAsExamples } from '../../../search/intents/labelled.ts';

const labels = (examples: { intent: string | null; weight?: number }[]) =>
  examples.map(({ intent, weight }) => [intent, weight]);

test('a message about two problems is shown under both, mostly under the first', () => {
  const message = { text: 'the refund button of our shop fails', variety: 'en' };
  const [[first, more] = [], [second, less] = []] = labels(
    messagesAsExamples([{ ...message, intent: 'merchant-refund-failed', also: 'request-refund' }]),
  );
  expect([first, second]).toEqual(['merchant-refund-failed', 'request-refund']);
  expect(Number(more)).toBeGreaterThan(Number(less));
});

test('what is about none has no intent', () => {
  const text = { text: 'good morning', intent: 'none', variety: 'en' };
  expect([...asExamples([text]), ...messagesAsExamples([text])].map(({ intent }) => intent)).toEqual([
    null,
    null,
  ]);
});

test('an article teaches its title, summary, quick fix and search terms, for each of its intents a share', () => {
  const texts = { title: 'Title', summary: 'Summary', quickFix: 'Fix', searchTerms: ['one', 'two'] };
  const one = articlesAsExamples([{ intents: ['charged-twice'], translations: { en: texts } }]);
  const two = articlesAsExamples([
    { intents: ['charged-twice', 'otp-not-received'], translations: { en: texts } },
  ]);
  expect(one.map(({ text }) => text)).toEqual(['Title', 'Summary', 'Fix', 'one', 'two']);
  expect(two).toHaveLength(2 * one.length);
  expect(two[0]?.weight).toBe((one[0]?.weight ?? 0) / 2);
});
