import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allocator, nodeFlags } from '../as-started.ts';

export const port = 3900;
export const origin = `http://127.0.0.1:${port}`;

/** The built server on an empty folder, with how long it took until it answered its first page, in ms. */
export async function startServer(folder = mkdtempSync(join(tmpdir(), 'hulool-bench-')), more = {}) {
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: origin,
    DATABASE_URL: `file:${join(folder, 'hulool.db')}`,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'false',
    // The benches that compare engines know a search server; this one answers by itself.
    MEILI_URL: undefined,
    FILES_PER_ADDRESS_MB: '1000000',
    ...more,
  };
  const started = performance.now();
  const server = spawn(process.execPath, [...nodeFlags, 'build/main.js'], {
    env: { ...process.env, ...allocator, NODE_COMPILE_CACHE: 'build/cache', ...settings },
    stdio: 'ignore',
  });
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    folder,
    firstPage: performance.now() - started,
    pid: server.pid,
    async stop(): Promise<void> {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
    /** Ends it as a power cut would. */
    async kill(): Promise<void> {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    },
  };
}

const answers = () =>
  // The connection is not kept: by the next request a loaded machine would have closed it.
  fetch(`${origin}/ar`, { headers: { connection: 'close' } }).then(
    async (answer) => (await answer.text()) !== '' && answer.ok,
    () => false,
  );
