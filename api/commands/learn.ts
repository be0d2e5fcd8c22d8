import type { Database } from '../db/client.ts';
import { openDatabase } from '../db/client.ts';
import { readConfig } from '../ground/config.ts';
import { restoreModel } from '../models/learning/learned.ts';
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

async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = readConfig();
  const { db, close } = await openDatabase(url, { authToken });
  try {
    await work(db);
  } finally {
    await close();
  }
}
