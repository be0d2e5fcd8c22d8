import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { partOf } from './held-out.ts';
import type { LabelledExample } from './labelled.ts';
import { named } from './labelled.ts';

/** Reading the messages to measure with, none of which is ever trained on. Tools only. */

const evaluationSet = z.array(
  z.object({ text: z.string(), problemType: z.string(), intent: z.string(), variety: z.string() }),
);

/** The messages written apart, each with one intent. */
export const readEvaluationSet = (file: string): LabelledExample[] =>
  existsSync(file)
    ? evaluationSet
        .parse(parse(readFileSync(file, 'utf8')))
        .map(({ text, intent, variety }) => ({ text, intent: named(intent), variety }))
    : [];

const retold = z.array(
  z.strictObject({
    text: z.string(),
    intents: z.tuple([z.string()], z.string()),
    variety: z.string(),
    source: z.url(),
    half: z.enum(['tune', 'measure']),
  }),
);
export type Half = 'tune' | 'measure';

/** One half of the messages that were retold after public threads, with every intent that a careful reader accepts. */
export const readRetold = (file: string, half: Half): LabelledExample[] =>
  retold
    .parse(parse(readFileSync(file, 'utf8')))
    .filter((one) => one.half === half)
    .map(({ text, intents: [intent, ...also], variety }) => ({
      text,
      intent: named(intent),
      also: also.map(named),
      variety,
    }));

type Message = { text: string; intent: string; also?: string | undefined; variety: string };

/** One half of our own writers' messages that were never trained on. */
export const heldOut = (messages: Message[], half: Half): LabelledExample[] =>
  messages
    .filter(({ text }) => partOf(text) === half)
    .map(({ text, intent, also, variety }) => ({
      text,
      intent: named(intent),
      also: also === undefined ? [] : [named(also)],
      variety,
    }));

const filler = z.record(z.string(), z.array(z.string()));

/** Messages about problems, each among a dozen sentences about anything else, as `file` has them in both languages. */
export function amongFiller(messages: LabelledExample[], file: string): LabelledExample[] {
  const { en = [], ar = [] } = filler.parse(parse(readFileSync(file, 'utf8')));
  return messages
    .filter(({ intent }) => intent !== null)
    .map((message, at) => {
      const sentences = message.variety === 'en' || message.variety === 'arabizi' ? en : ar;
      const place = at % (sentences.length + 1);
      const text = [...sentences.slice(0, place), `${message.text}.`, ...sentences.slice(place)].join(' ');
      return { ...message, text };
    });
}

const twoProblems = z.array(
  z.strictObject({
    text: z.string(),
    intents: z.tuple([z.string(), z.string()]),
    half: z.enum(['tune', 'measure']),
  }),
);
export type TwoProblems = { text: string; intents: string[] };

/** One half of the tickets about two problems each. */
export const readTwoProblems = (file: string, half: Half): TwoProblems[] =>
  twoProblems.parse(parse(readFileSync(file, 'utf8'))).filter((one) => one.half === half);
