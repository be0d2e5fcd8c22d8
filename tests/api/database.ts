import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { readyMade } from '../ready-made.ts';
import { isEverything, startSqld } from '../sqld.ts';

/** A database with its tables and nothing in them, in a file. */
const empty = (): Promise<string> =>
  readyMade('empty', async (folder) => {
    const { close } = await openDatabase(`file:${join(folder, 'hulool.db')}`);
    await close();
  });

/** A database of its own: in this folder, a copy of what is ready-made, or on a server where everything is tried on one. */
export async function newDatabase(folder: string, made: () => Promise<string> = empty): Promise<string> {
  if (isEverything) return (await startSqld(onTestFinished)).url;
  cpSync(await made(), folder, { recursive: true });
  return `file:${join(folder, 'hulool.db')}`;
}

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
