import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

export type Server = {
  url: string;
  key: string;
  version: string;
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

const key = 'a master key for tests only';

/** Whether there is a server to try: `meilisearch` on the path, or MEILI_URL (with MEILI_KEY) naming one. */
export const hasMeilisearch =
  process.env.MEILI_URL !== undefined || spawnSync('meilisearch', ['--version']).status === 0;

/** Starts a real server on an empty folder, or takes the one that MEILI_URL names, which `stop` leaves alone. */
export async function startMeilisearch(): Promise<Server> {
  const named = process.env.MEILI_URL;
  if (named) {
    const given = { url: named, key: process.env.MEILI_KEY ?? '' };
    return { ...given, version: await versionOf(given), start: async () => {}, stop: async () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'hulool-meilisearch-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const open = () => run(port, folder);
  let server = open();
  await answering(url);
  return {
    url,
    key,
    version: await versionOf({ url, key }),
    async stop() {
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
    async start() {
      server = open();
      await answering(url);
    },
  };
}

function run(port: number, folder: string): ChildProcess {
  const [address, data, dumps] = [`127.0.0.1:${port}`, join(folder, 'data'), join(folder, 'dumps')];
  const flags = ['--http-addr', address, '--db-path', data, '--dump-dir', dumps, '--master-key', key];
  return spawn('meilisearch', [...flags, '--no-analytics'], { stdio: 'ignore' });
}

async function versionOf({ url, key }: { url: string; key: string }): Promise<string> {
  const answer = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` } });
  const { pkgVersion }: { pkgVersion: string } = await answer.json();
  return pkgVersion;
}

async function answering(url: string): Promise<void> {
  const until = performance.now() + 20_000;
  while (performance.now() < until) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the search server did not answer');
}
