import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadArticles } from '../../content/articles.ts';
import { loadDialects } from '../../content/dialects.ts';
import { loadMessages } from '../../content/messages.ts';
import { loadPhrases } from '../../content/phrases.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { calibrate } from '../../search/intents/calibrate.ts';
import { inDialects, sayingsOf } from '../../search/intents/dialects.ts';
import type { Evaluation } from '../../search/intents/evaluate.ts';
import { bothSeen, evaluate } from '../../search/intents/evaluate.ts';
import type { LabelledExample } from '../../search/intents/labelled.ts';
import {
  articlesAsExamples,
  asExamples,
  messagesAsExamples,
  readLabelledSets,
} from '../../search/intents/labelled.ts';
import type { Half } from '../../search/intents/measured.ts';
import {
  amongFiller,
  heldOut,
  readEvaluationSet,
  readRetold,
  readTwoProblems,
} from '../../search/intents/measured.ts';
import { loadModel, writeModel } from '../../search/intents/model.ts';
import { randomFrom } from '../../search/intents/random.ts';
import { reportOf } from '../../search/intents/report.ts';
import { train } from '../../search/intents/train.ts';
import { contentFolder, root } from '../ground/root.ts';

const modelFile = join(root, 'search/intents/model.bin');
/** Where the page of figures reads them. */
const figuresFile = join(root, 'web/lib/understanding.json');
const sets = join(root, 'tests/search/intents');
const seed = 20261123;
/** Of the English rows, which have no validation split, every tenth is held back. */
const heldBackEvery = 10;

function problemTypes(): Map<string, string> {
  return new Map(
    loadTaxonomy(contentFolder).flatMap(({ id, intents }) =>
      intents.map((intent) => [intent.id, id] as const),
    ),
  );
}

/** The rows of the public sets: what to train on, and what is never trained on. */
function publicRows(folder: string | undefined) {
  if (folder === undefined) return { training: [], heldBack: [] };
  const taxonomy = loadTaxonomy(contentFolder);
  const rows = readLabelledSets(folder, taxonomy, 'train');
  const english = rows.filter(({ variety }) => variety === 'en');
  const held = new Set(english.filter((_, at) => at % heldBackEvery === 0));
  return {
    training: rows.filter((row) => !held.has(row)),
    heldBack: [...readLabelledSets(folder, taxonomy, 'val'), ...held],
  };
}

/** Everything that the model learns from; the articles are not turned into dialects, nobody would say them so. */
function trainingTexts(folder: string | undefined): LabelledExample[] {
  const said = [
    ...publicRows(folder).training,
    ...asExamples(loadPhrases(contentFolder)),
    ...messagesAsExamples(loadMessages(contentFolder)),
  ];
  const sayings = sayingsOf(loadDialects(contentFolder));
  return [
    ...said,
    ...articlesAsExamples(loadArticles(contentFolder)),
    ...inDialects(said, sayings, randomFrom(seed)),
  ];
}

const setNames = {
  retold: 'retold after public threads',
  ours: "our writers' messages, held out",
  own: 'own set',
  long: 'own set, each among a dozen sentences of something else',
  public: 'validation rows of the public sets',
};
type Measured = { id: keyof typeof setNames; messages: LabelledExample[] };

/** What the model is measured by, what people wrote first; of the first two only one half. */
function measured(half: Half, folder: string | undefined): Measured[] {
  const own = readEvaluationSet(join(sets, 'eval.yaml'));
  const all: Measured[] = [
    ...halves(half),
    { id: 'own', messages: own },
    { id: 'long', messages: amongFiller(own, join(sets, 'filler.yaml')) },
    { id: 'public', messages: publicRows(folder).heldBack },
  ];
  return all.filter(({ messages }) => messages.length > 0);
}

/** The sets of which one half is tuned by. */
const halves = (half: Half): Measured[] => [
  { id: 'retold', messages: readRetold(join(sets, 'retold.yaml'), half) },
  { id: 'ours', messages: heldOut(loadMessages(contentFolder), half) },
];

/** Trains the model on what content/ has and, where a folder has them, the public sets; writes search/intents/model.bin. */
export async function trainModel([folder]: string[]): Promise<void> {
  const training = trainingTexts(folder);
  const tuning = halves('tune').flatMap(({ messages }) => messages);
  const model = calibrate(train(training, { problemTypes: problemTypes(), seed }), tuning);
  const bytes = writeModel(model);
  await writeFile(modelFile, bytes);
  process.stdout.write(
    `${training.length} messages, ${model.labels.length} classes, ${bytes.length} bytes\n`,
  );
}

/**
 * Measures the model on the halves that nobody tuned by, and on the rest of what it was not trained on; writes the figures down for
 * the page that shows them. With `--tune`, on the halves to tune by, and writes nothing.
 */
export async function evaluateModel(args: string[]): Promise<void> {
  const tuning = args.includes('--tune');
  const half = tuning ? 'tune' : 'measure';
  const folder = args.find((arg) => !arg.startsWith('--'));
  const model = loadModel(await readFile(modelFile));
  const types = problemTypes();
  const both = bothSeen(model, readTwoProblems(join(sets, 'two-problems.yaml'), half), types);
  const evaluations = measured(half, folder).map(({ id, messages }) => ({
    id,
    evaluation: evaluate(model, messages, types),
  }));
  for (const { id, evaluation } of evaluations)
    process.stdout.write(`${setNames[id]}\n${reportOf(evaluation)}\n`);
  process.stdout.write(`both problems of two seen: ${(100 * both).toFixed(0)} %\n`);
  if (!tuning) await writeFile(figuresFile, figuresOf(evaluations, both));
}

/** What the page of figures shows, as JSON. */
function figuresOf(evaluations: { id: string; evaluation: Evaluation }[], both: number): string {
  const sets = evaluations.map(({ id, evaluation: { scores, reliability } }) => ({
    id,
    scores,
    reliability,
  }));
  return `${JSON.stringify({ measuredOn: new Date().toISOString().slice(0, 10), both, sets }, null, 2)}\n`;
}
