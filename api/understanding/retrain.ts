import { join } from 'node:path';
import { loadMessages } from '../../content/messages.ts';
import type { Phrase } from '../../content/phrases.ts';
import { loadPhrases, writtenPhrases } from '../../content/phrases.ts';
import { readTaxonomy } from '../../content/taxonomy.ts';
import { asExamples } from '../../search/intents/labelled.ts';
import type { LabelledExample } from '../../search/intents/labelled.ts';
import { heldOut, readRetold } from '../../search/intents/measured.ts';
import type { Model } from '../../search/intents/model.ts';
import { writeModel } from '../../search/intents/model.ts';
import { predict } from '../../search/intents/predict.ts';
import { learn } from '../../search/intents/train.ts';
import type { Queries } from '../db/client.ts';
import type { Compared, Differing, Outcome } from '../db/schema/learning.ts';
import { contentFolder, root } from '../ground/root.ts';
import { finishTraining, noteMeasuring } from '../models/learning/trainings.ts';
import { currentModel, known } from './learn.ts';

/** A phrase that an editor wrote counts so much more than those that the model knows. */
const weight = 6;
const seed = 1;
const mostTold = 12;
const none = 'none';

/**
 * Goes on from the present model with the phrases that editors wrote since, beside all others so that nothing is forgotten, and measures both
 * on messages that nothing is trained on. Phrases that were taken out are no longer repeated; what they taught fades.
 */
export async function retrain(db: Queries, id: number): Promise<void> {
  const present = await currentModel(db);
  const added = phrasesAdded();
  const taught = asExamples(added).map((example) => ({ ...example, weight: (example.weight ?? 1) * weight }));
  const candidate = learn(present, [...known(), ...taught], seed);
  await noteMeasuring(db, id);
  const outcome = { phrases: added.length, ...compared(present, candidate, messagesToMeasure()) };
  await finishTraining(db, id, { outcome, bytes: writeModel(candidate) });
}

/** What editors wrote that no file has. */
function phrasesAdded(): Phrase[] {
  const keyOf = (intent: string, text: string) => `${intent} ${text}`;
  const written = new Set(
    writtenPhrases(contentFolder).list.flatMap(({ id, phrases }) =>
      phrases.flatMap(({ texts }) => texts.map((text) => keyOf(id, text))),
    ),
  );
  return loadPhrases(contentFolder).filter(({ intent, text }) => !written.has(keyOf(intent, text)));
}

/** The halves that nobody tunes by. */
const messagesToMeasure = (): LabelledExample[] => [
  ...readRetold(join(root, 'tests/search/intents/retold.yaml'), 'measure'),
  ...heldOut(loadMessages(contentFolder), 'measure'),
];

/** What of these messages each of two models files rightly, by problem type and by variety of the language, with examples. */
export function compared(before: Model, after: Model, messages: LabelledExample[]): Omit<Outcome, 'phrases'> {
  const typeOf = typesByIntent();
  const judged = messages.map(({ text, intent, also = [], variety }) => {
    const truths = [intent, ...also].map((one) => (one === null ? none : (typeOf.get(one) ?? none)));
    const [was, is] = [before, after].map((model) => filed(model, text, typeOf));
    return { text, variety, is: truths[0] ?? none, truths, before: was ?? none, after: is ?? none };
  });
  type Judged = (typeof judged)[number];
  const isRight = (one: Judged, which: 'before' | 'after') => one.truths.includes(one[which]);
  const sums = (by: (one: Judged) => string): Compared[] =>
    [...Map.groupBy(judged, by)]
      .map(([name, all]) => ({
        name,
        messages: all.length,
        before: all.filter((one) => isRight(one, 'before')).length,
        after: all.filter((one) => isRight(one, 'after')).length,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const examples = (was: boolean): Differing[] =>
    judged
      .filter((one) => isRight(one, 'before') === was && isRight(one, 'after') === !was)
      .slice(0, mostTold)
      .map(({ truths: _, ...one }) => one);
  return {
    types: sums(({ is }) => is),
    varieties: sums(({ variety }) => variety),
    better: examples(false),
    worse: examples(true),
  };
}

const typesByIntent = (): ReadonlyMap<string, string> =>
  new Map(
    readTaxonomy(contentFolder).taxonomy.flatMap(({ id, intents }) =>
      intents.map((intent) => [intent.id, id] as const),
    ),
  );

/** The type under which a model files a text, as intents belong to types now. */
function filed(model: Model, text: string, typeOf: ReadonlyMap<string, string>): string {
  const { intent, problemType } = predict(model, text);
  return problemType === null ? none : (typeOf.get(intent ?? '') ?? problemType);
}
