import type { Database } from '../db/client.ts';
import { openDatabase } from '../db/client.ts';
import { readConfig } from '../ground/config.ts';
import { readAsEdited } from '../models/library/published.ts';
import { restoreModel } from '../models/learning/learned.ts';
import { retrain } from '../understanding/retrain.ts';
import { learnFromCorrections } from '../understanding/learn.ts';

/** Learns from the agents' corrections, and says how the model was and is. */
export const learnModel = (): Promise<void> =>
  withDatabase(async (db) => {
    const learned = await learnFromCorrections(db);
    process.stdout.write(`${JSON.stringify(learned ?? { corrections: 0, replaced: false })}\n`);
  });

/** Puts the model before the last one back. */
export const restorePrevious = (): Promise<void> =>
  withDatabase(async (db) => {
    process.stdout.write(`${JSON.stringify({ restored: await restoreModel(db) })}\n`);
  });

/** What the studio asks for: goes on with the phrases that editors wrote, for them to take or to leave. */
export async function retrainModel([id]: string[]): Promise<void> {
  // It ends with the process that began it.
  process.stdin.resume().on('end', () => process.exit(1));
  await withDatabase((db) => retrain(db, Number(id)));
  process.stdin.destroy();
}

async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = readConfig();
  const { db, close } = await openDatabase(url, { authToken });
  try {
    await readAsEdited(db);
    await work(db);
  } finally {
    await close();
  }
}
