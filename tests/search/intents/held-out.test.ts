import { expect, test } from 'vitest';
import { loadMessages } from '../../../content/messages.ts';
import { partOf } from '../../../search/intents/held-out.ts';

test('one message in ten is never trained on, half of these only measure', () => {
  const messages = loadMessages('content');
  const share = (part: string) =>
    messages.filter(({ text }) => partOf(text) === part).length / messages.length;
  expect(share('tune')).toBeCloseTo(0.05, 1);
  expect(share('measure')).toBeCloseTo(0.05, 1);
});

test('a message stays in its part for ever, whatever is written beside it', () => {
  expect(['code', 'charged twice', 'lost'].map(partOf)).toEqual(['train', 'tune', 'measure']);
});
