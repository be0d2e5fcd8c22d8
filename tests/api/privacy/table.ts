import { readFileSync } from 'node:fs';
import { mask, type SecretKind } from '../../../api/privacy/kinds.ts';
import { normalise } from '../../../api/privacy/normalise.ts';

/** The lines of a table beside this file, without its comments. */
export const lines = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll(String.raw`\n`, '\n'));

const secret = /\{([a-z-]+)\|([^{}]*)\}/g;

/** A marked line as it was written, and as it should stand after redaction. */
export const unmark = (line: string): { text: string; redacted: string; kinds: string[] } => ({
  text: line.replace(secret, '$2'),
  redacted: line.replace(secret, (_, kind: SecretKind, value: string) => {
    const lastFour = normalise(value).text.replace(/\D/g, '').slice(-4);
    return `\u2068${mask({ kind, lastFour })}\u2069`;
  }),
  kinds: [...line.matchAll(secret)].map(([, kind = '']) => kind).sort(),
});
