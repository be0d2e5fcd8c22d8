import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadModel, predict } from '../../search/intents/predict.ts';
import { typing } from '../ground/incoming.ts';
import { root } from '../ground/root.ts';
import { redact } from '../privacy/redact.ts';
import { eachLine } from './lines.ts';

/** {"text"} → {"intent", "problemType", "confidence", "alternatives", "because", "lang"} */
export async function tag(): Promise<void> {
  const model = loadModel(await readFile(join(root, 'search/intents/model.bin')));
  await eachLine(z.object({ text: typing }), ({ text }) => {
    const { intents: _, ...answer } = predict(model, redact(text).text);
    return answer;
  });
}
