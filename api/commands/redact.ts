import { z } from 'zod';
import { typing } from '../ground/incoming.ts';
import { redact } from '../privacy/redact.ts';
import { eachLine } from './lines.ts';

/** {"text"} → {"text", "found": [{"kind", "count"}]} */
export const redactLines = (): Promise<void> =>
  eachLine(z.object({ text: typing }), ({ text }) => redact(text));
