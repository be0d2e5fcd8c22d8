import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { freePort } from './free-port.ts';

/** A libSQL server of the tests' own, where one is to be had: `TEST_SQLD=/path/to/sqld npm test`. */
const binary = process.env['TEST_SQLD'] ?? '';
export const hasServer = binary !== '';
if (!hasServer) process.stdout.write('TEST_SQLD is not set: nothing was tried on a libSQL server\n');

/** Starts an empty one that keeps what it acknowledges through a power cut, as the README asks for. */
export async function startSqld() {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-sqld-'));
  const [port, admin] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  let server = await begin();
  onTestFinished(() => void server.kill('SIGKILL'));
  const strong = { block_reads: false, block_writes: false, durability_mode: 'strong' };
  await fetch(`http://127.0.0.1:${admin}/v1/namespaces/default/config`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(strong),
  });

  async function begin() {
    const places = ['--http-listen-addr', `127.0.0.1:${port}`, '--admin-listen-addr', `127.0.0.1:${admin}`];
    const started = spawn(binary, ['--no-welcome', '--db-path', join(folder, 'data.sqld'), ...places], {
      stdio: 'ignore',
    });
    await vi.waitUntil(
      () =>
        fetch(`${url}/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 60_000 },
    );
    return started;
  }

  return {
    url,
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
