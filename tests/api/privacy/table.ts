import { readFileSync } from 'node:fs';
import { mask, type SecretKind } from '../../../api/privacy/kinds.ts';
import { normalise } from '../../../api/privacy/normalise.ts';

/** The lines of a table beside this file, without its comments. */
export const lines = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll(String.raw`\n`, '\n'));

// {pan:1111|four one …}: the last four, where they are not written in digits.
const secret = /\{([a-z-]+)(?::(\d{4}))?\|([^{}]*)\}/g;

/** A marked line as it was written, and as it should stand after redaction. */
export const unmark = (line: string): { text: string; redacted: string; kinds: string[] } => ({
  text: line.replace(secret, '$3'),
  redacted: line.replace(secret, (_, kind: SecretKind, last: string | undefined, value: string) => {
    const lastFour = last ?? normalise(value).text.replace(/\D/g, '').slice(-4);
    return `\u2068${mask({ kind, lastFour })}\u2069`;
  }),
  kinds: [...line.matchAll(secret)].map(([, kind = '']) => kind).sort(),
});
