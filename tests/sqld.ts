import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** A libSQL server of the tests' own, where one is to be had: `TEST_SQLD=/path/to/sqld npm test`. */
const binary = process.env['TEST_SQLD'] ?? '';
/** Whether there is one; where there is none, that is said. */
export function hasServer(): boolean {
  if (binary === '') process.stdout.write('TEST_SQLD is not set: nothing was tried on a libSQL server\n');
  return binary !== '';
}

/** Whether what is otherwise tried on files is tried on servers: `TEST_SQLD_ALL=1`. */
export const isEverything = binary !== '' && process.env['TEST_SQLD_ALL'] === '1';

/**
 * Starts an empty one that keeps what it acknowledges through a power cut, as the README asks for.
 * @param atEnd is told how to end it
 */
export async function startSqld(atEnd: (end: () => void) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-sqld-'));
  const [port, admin] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const places = ['--http-listen-addr', `127.0.0.1:${port}`, '--admin-listen-addr', `127.0.0.1:${admin}`];
  const begin = () => answering(url, ['--no-welcome', '--db-path', join(folder, 'data.sqld'), ...places]);
  let server = await begin();
  atEnd(() => void server.kill('SIGKILL'));
  const strong = { block_reads: false, block_writes: false, durability_mode: 'strong' };
  await fetch(`http://127.0.0.1:${admin}/v1/namespaces/default/config`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(strong),
  });

  return {
    url,
    pid: () => server.pid,
    /** Ends it as a power cut would. */
    async kill(): Promise<void> {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    },
    async again(): Promise<void> {
      server = await begin();
    },
  };
}

async function answering(url: string, options: string[]): Promise<ChildProcess> {
  const started = spawn(binary, options, { stdio: 'ignore' });
  const answers = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (started.exitCode !== null) throw new Error(`${binary} ended with ${started.exitCode}`);
    await setTimeout(50);
  }
  return started;
}
