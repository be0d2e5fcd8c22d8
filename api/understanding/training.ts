import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../db/client.ts';
import type { Config } from '../ground/config.ts';
import { root } from '../ground/root.ts';
import { beginTraining, failTraining } from '../models/learning/trainings.ts';

/**
 * Trains the model again in a process of its own that gives way to all others: it takes half a minute of a core. What it comes to stands in
 * the database.
 * @throws Conflict while another training is under way
 */
export async function startTraining(
  db: Database,
  { DATABASE_URL, DATABASE_AUTH_TOKEN }: Pick<Config, 'DATABASE_URL' | 'DATABASE_AUTH_TOKEN'>,
  by: { id: string },
): Promise<void> {
  const id = await beginTraining(db, by);
  const command = [join(root, 'api/cli.ts'), 'intents', 'retrain', String(id)];
  const env = { DATABASE_URL, ...(DATABASE_AUTH_TOKEN && { DATABASE_AUTH_TOKEN }) };
  const training = spawn(process.execPath, command, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  if (training.pid !== undefined) setPriority(training.pid, constants.priority.PRIORITY_LOW);
  // What ended well has said so before.
  void once(training, 'exit')
    .catch(() => {})
    .then(() => failTraining(db, id))
    .catch(() => {});
}
