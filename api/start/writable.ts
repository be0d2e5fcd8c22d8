import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databaseFile } from '../db/database-file.ts';
import { CannotStart, codeOf } from '../ground/cannot-start.ts';
import type { Config } from '../ground/config.ts';

/** Sees that the folders of the data can be written, before anything is opened in them. @throws CannotStart */
export async function mustBeWritable({ DATA_DIR, DATABASE_URL }: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>) {
  await mustWrite('DATA_DIR', DATA_DIR);
  if (DATABASE_URL.startsWith('file:')) await mustWrite('DATABASE_URL', dirname(databaseFile(DATABASE_URL)));
}

async function mustWrite(setting: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new CannotStart(`${setting}: the folder ${folder} cannot be written (${codeOf(error)})`, {
      cause: error,
    });
  }
}
