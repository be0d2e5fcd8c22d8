import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { holdLease } from '../events/leases.ts';
import type { Config } from '../ground/config.ts';
import { root } from '../ground/root.ts';

/** The hour (UTC) in which the region sleeps. */
const hour = 1;
const look = 10 * 60_000;
const day = 23 * 60 * 60_000;

/** Once a night, in one process of all, learns from the corrections: in a process of its own, for it takes seconds of a core. */
export function startNightly(
  db: Database,
  { DATABASE_URL, DATABASE_AUTH_TOKEN }: Pick<Config, 'DATABASE_URL' | 'DATABASE_AUTH_TOKEN'>,
  log: Logger,
) {
  const holder = randomUUID();

  async function night(): Promise<void> {
    if (new Date().getUTCHours() !== hour || !(await holdLease(db, 'nightly', holder, day))) return;
    const command = [join(root, 'api/cli.ts'), 'intents', 'learn'];
    const env = { DATABASE_URL, ...(DATABASE_AUTH_TOKEN && { DATABASE_AUTH_TOKEN }) };
    const learning = spawn(process.execPath, command, { env, stdio: 'ignore' });
    const [code] = await once(learning, 'exit');
    log.info({ code }, 'learned from the corrections of the day');
  }

  const timer = setInterval(
    () => void night().catch((error) => log.error({ error }, 'could not learn')),
    look,
  );
  return { stop: () => clearInterval(timer) };
}
