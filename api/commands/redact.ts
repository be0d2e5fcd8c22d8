import { z } from 'zod';
import { redact } from '../privacy/redact.ts';
import { eachLine } from './lines.ts';

/** {"text"} → {"text", "found": [{"kind", "count"}]} */
export const redactLines = (): Promise<void> =>
  eachLine(z.object({ text: z.string() }), ({ text }) => redact(text));
