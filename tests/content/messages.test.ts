import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../content/messages.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { ours } from './folder.ts';

/** Messages as people write them, for the model to learn from. */

describe('messages as people write them', () => {
  const messages = loadMessages(ours);

  test('are at least 8,000, a quarter of them about none of the problems', () => {
    expect(messages.length).toBeGreaterThanOrEqual(8000);
    const none = messages.filter(({ intent }) => intent === 'none');
    expect(none.length / messages.length).toBeGreaterThanOrEqual(0.25);
  });

  test('each stands once', () => {
    const texts = messages.map(({ text }) => text.split(/\s+/).join(' '));
    const seen = new Set<string>();
    expect(texts.filter((text) => seen.size === seen.add(text).size)).toEqual([]);
  });

  test('each is about problems that are known, or about none', () => {
    const known = loadTaxonomy(ours).flatMap(({ intents }) => intents.map(({ id }) => id));
    const named = messages.flatMap(({ intent, also }) => (also === undefined ? [intent] : [intent, also]));
    expect([...new Set(named)].filter((id) => ![...known, 'none'].includes(id))).toEqual([]);
  });
});
