import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databaseFile } from '../db/database-file.ts';
import { CannotStart, codeOf } from '../ground/cannot-start.ts';
import type { Config } from '../ground/config.ts';

/** A folder that is to be written and cannot be, and what the system says. */
type Unwritable = { setting: string; folder: string; cause: unknown };

/** Sees that the folders of the data can be written, before anything is opened in them. @throws CannotStart */
export async function mustBeWritable(config: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>): Promise<void> {
  for (const { setting, folder, cause } of await unwritable(config))
    throw new CannotStart(`${setting}: the folder ${folder} cannot be written (${codeOf(cause)})`, { cause });
}

/** Those of the folders of the data that cannot be written; one that is not there is made. */
export async function unwritable({ DATA_DIR, DATABASE_URL }: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>) {
  const isFile = DATABASE_URL.startsWith('file:');
  return [
    ...(await tried('DATA_DIR', DATA_DIR)),
    ...(isFile ? await tried('DATABASE_URL', dirname(databaseFile(DATABASE_URL))) : []),
  ];
}

async function tried(setting: string, folder: string): Promise<Unwritable[]> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return [];
  } catch (cause) {
    return [{ setting, folder, cause }];
  }
}
