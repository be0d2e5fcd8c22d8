import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openDatabase } from '../api/db/client.ts';
import { staffRoles } from '../api/ground/roles.ts';
import { addPerson } from '../api/models/people/people.ts';
import { allocator, nodeFlags } from './as-started.ts';
import { freePort } from './free-port.ts';
import { readyMade } from './ready-made.ts';

export const password = 'a long password';

/** The built server as `npm start` runs it, at its first start, with one person of each role; `cwd` holds another build. */
export async function startServer(settings: Record<string, string> = {}, cwd = process.cwd()) {
  // The last thing a first start prints is how the first administrator joins.
  const server = await startIn(newFolder(), '/ar/join/', settings, cwd);
  const { db, close } = await openDatabase(server.database);
  for (const role of staffRoles)
    await addPerson(db, { name: `The ${role}`, email: `${role}@example.com`, role, password, locale: 'en' });
  await close();
  return server;
}

/** The same at a later start, on a copy of what one first start of this run has left. */
export async function startAgain(settings: Record<string, string> = {}) {
  const kept = ['hulool.db', 'search-index'];
  const left = await readyMade('served', async (folder) => {
    const first = await startServer();
    // The first answer waits until everything can be found, so that all is kept.
    await fetch(`${first.origin}/api/search?q=otp&locale=en`);
    await first.stop();
    for (const file of kept) copyFileSync(join(first.folder, file), join(folder, file));
  });
  const folder = newFolder();
  for (const file of kept) copyFileSync(join(left, file), join(folder, file));
  return startIn(folder, '"msg":"ready"', settings);
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hulool-served-'));

/** A server on a folder; it has started when it prints a word. */
async function startIn(
  folder: string,
  started: string,
  settings: Record<string, string>,
  cwd = process.cwd(),
) {
  const database = `file:${join(folder, 'hulool.db')}`;
  const port = await freePort();
  const own = { PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: database, DATA_DIR: folder };
  // Walks that are about something else do not wait for a reply to go out.
  const env = { ...process.env, ...allocator, ...own, LOG_LEVEL: 'info', UNDO_SECONDS: '0', ...settings };
  const server = spawn(process.execPath, [...nodeFlags, 'build/main.js'], { env, cwd });
  let output = '';
  server.stdout.on('data', (chunk) => (output += chunk));
  server.stderr.on('data', (chunk) => (output += chunk));
  try {
    await vi.waitUntil(() => output.includes(started), { timeout: 60_000 });
  } catch (error) {
    // Whoever began it does not get it, and could not stop it.
    server.kill('SIGKILL');
    throw new Error(`the server did not start:\n${output}`, { cause: error });
  }

  async function stop(): Promise<void> {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    folder,
    database,
    pid: server.pid ?? 0,
    output: () => output,
    stop,
  };
}
