import type { Clean } from '../../api/privacy/redact.ts';
import { redact } from '../../api/privacy/redact.ts';

/** A text as it may be stored. */
export const clean = (text: string): Clean => redact(text).text;
