import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { allocator, nodeFlags } from './as-started.ts';
import { freePort } from './free-port.ts';

/** Several processes sign with the same secret. */
const SECRET = 'shared by all the processes of this desk';

/** The built server as one of several on a database; ready when this resolves. `port`: where another one was before. */
export async function startProcess(database: string, settings: Record<string, string> = {}, port?: number) {
  const PORT = String(port ?? (await freePort()));
  const origin = `http://127.0.0.1:${PORT}`;
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'hulool-process-'));
  const own = { PORT, HOST: '127.0.0.1', DATABASE_URL: database, DATA_DIR, SECRET, LOG_LEVEL: 'warn' };
  const env = { ...process.env, ...allocator, ...own, ...settings };
  const server = spawn(process.execPath, [...nodeFlags, 'build/main.js'], { env });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error(`the process ended:\n${output}`);
    await setTimeout(50);
  }
  return {
    origin,
    port: Number(PORT),
    pid: server.pid,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

export type Process = Awaited<ReturnType<typeof startProcess>>;

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/api/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
