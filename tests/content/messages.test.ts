import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { ours } from './folder.ts';

/** Messages as people write them, for the model to learn from. */

const folder = join(ours, 'messages');
const varieties = [
  ...['saudi', 'emirati', 'kuwaiti', 'gulf', 'egyptian', 'levantine', 'iraqi', 'maghrebi', 'sudanese'],
  ...['msa', 'arabizi', 'en'],
] as const;
const message = z.strictObject({
  text: z.string().min(2),
  intent: z.string(),
  also: z.string().optional(),
  variety: z.enum(varieties),
});

describe('messages as people write them', () => {
  const messages = readdirSync(folder).flatMap((file) =>
    z.array(message).parse(parse(readFileSync(join(folder, file), 'utf8'))),
  );

  test('each stands once', () => {
    const texts = messages.map(({ text }) => text.split(/\s+/).join(' '));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('each is about problems that are known, or about none', () => {
    const known = loadTaxonomy(ours).flatMap(({ intents }) => intents.map(({ id }) => id));
    const named = messages.flatMap(({ intent, also }) => (also === undefined ? [intent] : [intent, also]));
    expect([...new Set(named)].filter((id) => ![...known, 'none'].includes(id))).toEqual([]);
  });
});
