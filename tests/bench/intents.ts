import { readFileSync } from 'node:fs';
import { readEvaluationSet } from '../../search/intents/measured.ts';
import { loadModel, predict } from '../../search/intents/predict.ts';
import { fold } from '../../search/text/fold.ts';

/** What understanding costs, beside folding the same messages. */

const messages = readEvaluationSet('tests/search/intents/eval.yaml').map(({ text }) => text);
const bytes = readFileSync('search/intents/model.bin');
const before = process.memoryUsage().arrayBuffers;
const began = performance.now();
const model = loadModel(bytes);
const load = performance.now() - began;
const memory = (bytes.length + process.memoryUsage().arrayBuffers - before) / 2 ** 20;

/** Microseconds a message, the best of five rounds. */
function perMessage(work: (text: string) => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (const text of messages) work(text);
    return ((performance.now() - started) * 1000) / messages.length;
  });
  return Math.min(...rounds);
}

const folding = perMessage(fold);
const understanding = perMessage((text) => predict(model, text));
process.stdout.write(`
model file                 ${(bytes.length / 2 ** 20).toFixed(2)} MB
loaded in                  ${load.toFixed(1)} ms, ${memory.toFixed(1)} MB
folding a message          ${folding.toFixed(0)} µs
understanding a message    ${understanding.toFixed(0)} µs, ${(understanding / folding).toFixed(0)} times folding (${messages.length} messages)
`);
