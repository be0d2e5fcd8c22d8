import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openDatabase } from '../api/db/client.ts';
import { staffRoles } from '../api/ground/roles.ts';
import { addPerson } from '../api/models/people/people.ts';
import { allocator, nodeFlags } from './as-started.ts';
import { freePort } from './free-port.ts';

export const password = 'a long password';

/** The built server as `npm start` runs it, on a folder of its own, with one person of each role; `cwd` holds another build. */
export async function startServer(settings: Record<string, string> = {}, cwd = process.cwd()) {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-served-'));
  const database = `file:${join(folder, 'hulool.db')}`;
  const port = await freePort();
  const own = { PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: database, DATA_DIR: folder };
  const env = { ...process.env, ...allocator, ...own, LOG_LEVEL: 'info', ...settings };
  const server = spawn(process.execPath, [...nodeFlags, 'build/main.js'], { env, cwd });
  let output = '';
  server.stdout.on('data', (chunk) => (output += chunk));
  server.stderr.on('data', (chunk) => (output += chunk));
  try {
    // The last thing a first start prints is how the first administrator joins.
    await vi.waitUntil(() => output.includes('/ar/join/'), { timeout: 60_000 });
  } catch (error) {
    // Whoever began it does not get it, and could not stop it.
    server.kill('SIGKILL');
    throw new Error(`the server did not start:\n${output}`, { cause: error });
  }

  const { db, close } = await openDatabase(database);
  for (const role of staffRoles)
    await addPerson(db, { name: `The ${role}`, email: `${role}@example.com`, role, password, locale: 'en' });
  await close();

  async function stop(): Promise<void> {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    folder,
    pid: server.pid ?? 0,
    output: () => output,
    stop,
  };
}
