import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDialects } from '../../content/dialects.ts';
import { loadPhrases } from '../../content/phrases.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { inDialects, sayingsOf } from '../../search/intents/dialects.ts';
import { evaluate, reportOf } from '../../search/intents/evaluate.ts';
import { asExamples, readEvaluationSet, readLabelledSets } from '../../search/intents/labelled.ts';
import { loadModel, writeModel } from '../../search/intents/model.ts';
import { calibrate, randomFrom, train } from '../../search/intents/train.ts';
import { contentFolder, root } from '../ground/root.ts';

const modelFile = join(root, 'search/intents/model.bin');
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

/** Everything labelled: what to train on, and what is never trained on. */
function examples(folder: string | undefined) {
  const phrases = asExamples(loadPhrases(contentFolder));
  if (folder === undefined) return { training: phrases, heldBack: [] };
  const taxonomy = loadTaxonomy(contentFolder);
  const rows = readLabelledSets(folder, taxonomy, 'train');
  const english = rows.filter(({ variety }) => variety === 'en');
  const held = new Set(english.filter((_, at) => at % heldBackEvery === 0));
  return {
    training: [...rows.filter((row) => !held.has(row)), ...phrases],
    heldBack: [...readLabelledSets(folder, taxonomy, 'val'), ...held],
  };
}

/** Trains the model on content/phrases and, where a folder has them, the public sets; writes search/intents/model.bin. */
export async function trainModel([folder]: string[]): Promise<void> {
  const { training: written, heldBack } = examples(folder);
  const sayings = sayingsOf(loadDialects(contentFolder));
  const training = [...written, ...inDialects(written, sayings, randomFrom(seed))];
  const model = calibrate(train(training, { problemTypes: problemTypes(), seed }), heldBack);
  const bytes = writeModel(model);
  await writeFile(modelFile, bytes);
  process.stdout.write(
    `${training.length} messages, ${model.labels.length} classes, ${bytes.length} bytes\n`,
  );
}

/** Measures the model on what it was not trained on. */
export async function evaluateModel([folder]: string[]): Promise<void> {
  const model = loadModel(await readFile(modelFile));
  const own = readEvaluationSet(join(root, 'tests/search/intents/eval.yaml'));
  const types = problemTypes();
  for (const [name, set] of Object.entries({ 'own set': own, 'validation rows': examples(folder).heldBack }))
    if (set.length > 0) process.stdout.write(`${name}\n${reportOf(evaluate(model, set, types))}\n`);
}
