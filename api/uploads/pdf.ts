import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refused } from '../ground/refusals.ts';
import { root } from '../ground/root.ts';
import { Turns } from '../ground/turns.ts';

/** How long a PDF may take, in ms, and how much memory, in bytes. */
const patience = 30_000;
const mostMemory = 400 * 1024 * 1024;
const look = 50;
const turns = new Turns();

/** A PDF may begin a little way in (ISO 32000-1, annex H.3.4.1): a byte order mark, empty lines, a header of the mail it came in. */
export function startOfPdf(bytes: Buffer): number {
  return bytes.subarray(0, 1024).indexOf('%PDF-');
}

/**
 * Looks through the text of a PDF, in a process of its own that is ended when it takes too much: what it unpacks is a stranger's.
 * One at a time.
 * @throws Refused when it holds a secret, needs a password, or cannot be read.
 */
export async function lookThrough(bytes: Buffer): Promise<void> {
  const done = await turns.begin();
  try {
    const verdict = await read(bytes);
    if (verdict !== 'clean') throw new Refused(verdict);
  } finally {
    done();
  }
}

const verdicts = ['clean', 'secrets', 'locked', 'broken'] as const;

async function read(bytes: Buffer): Promise<(typeof verdicts)[number] | 'unread'> {
  const command = ['--max-old-space-size=256', join(root, 'api/uploads/pdf-reader.ts')];
  const reader = spawn(process.execPath, command, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  // It may end before it has read everything.
  reader.stdin.on('error', () => undefined);
  reader.stdin.end(bytes);
  const watching = setInterval(
    () => void memoryOf(reader.pid).then((size) => size > mostMemory && reader.kill('SIGKILL')),
    look,
  );
  try {
    const [said] = await Promise.all([text(reader.stdout), once(reader, 'close')]);
    return verdicts.find((verdict) => verdict === said) ?? 'unread';
  } catch {
    return 'unread';
  } finally {
    clearInterval(watching);
  }
}

/** In bytes, where the system tells. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(status.split(' ')[1] ?? 0) * 4096;
}
