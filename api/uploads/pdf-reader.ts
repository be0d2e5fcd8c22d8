import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';
import type { SecretKind } from '../privacy/kinds.ts';
import { redact } from '../privacy/redact.ts';

/**
 * A process that reads a PDF from its standard input and says in one word what is in its text. Account numbers are no reason to
 * refuse it: a proof of a transfer has them, and is what is asked for.
 */

const kept: readonly SecretKind[] = ['iban', 'national-id', 'expiry'];

/** What its library calls what went wrong. */
const failures = new Map([
  ['PasswordException', 'locked'],
  ['InvalidPDFException', 'broken'],
]);

async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    return redact(text).found.some(({ kind }) => !kept.includes(kind)) ? 'secrets' : 'clean';
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return failures.get(name) ?? 'unread';
  }
}

const said = await verdict(new Uint8Array(await buffer(process.stdin)));
process.stdout.write(said, () => process.exit(0));
