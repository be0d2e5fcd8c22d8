import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { isEverything, startSqld } from '../sqld.ts';

/** Where a database will be that is not there yet: a file in this folder, or a server of its own where everything is tried on one. */
export const newDatabase = async (folder: string): Promise<string> =>
  isEverything ? (await startSqld(onTestFinished)).url : `file:${join(folder, 'hulool.db')}`;

/** A fresh database, and where it is: a second connection to it stands for another process. */
export async function freshDatabase() {
  const url = await newDatabase(mkdtempSync(join(tmpdir(), 'hulool-')));
  return { url, db: await connect(url) };
}

export async function connect(url: string) {
  const { db, close } = await openDatabase(url);
  onTestFinished(close);
  return db;
}
