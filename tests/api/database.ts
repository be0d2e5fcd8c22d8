import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';

/** A fresh database file, and where it is: a second connection to it stands for another process. */
export async function freshDatabase() {
  const url = `file:${join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db')}`;
  return { url, db: await connect(url) };
}

export async function connect(url: string) {
  const { db, close } = await openDatabase(url);
  onTestFinished(close);
  return db;
}
