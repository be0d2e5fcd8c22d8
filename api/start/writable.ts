import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databaseFile } from '../db/database-file.ts';
import { CannotStart, codeOf } from '../ground/cannot-start.ts';
import type { Config } from '../ground/config.ts';

type Places = Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>;
/** A folder that is to be written and cannot be, and what the system says. */
type Unwritable = { setting: string; folder: string; cause: unknown };

/** Makes the folders of the data, and sees that they can be written before anything is opened in them. @throws CannotStart */
export async function mustBeWritable(places: Places): Promise<void> {
  const bad = await failing(places, async (folder) => {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  });
  for (const { setting, folder, cause } of bad)
    throw new CannotStart(`${setting}: the folder ${folder} cannot be written (${codeOf(cause)})`, { cause });
}

/** Those of the folders of the data that could not be written, or made; none is made for that. */
export const unwritable = (places: Places): Promise<Unwritable[]> => failing(places, mayWrite);

/** Whether a folder may be written, or made where there is none yet. @throws Error of the system */
const mayWrite = (folder: string): Promise<void> =>
  access(folder, constants.W_OK).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return mayWrite(dirname(folder));
  });

async function failing(
  { DATA_DIR, DATABASE_URL }: Places,
  tries: (folder: string) => Promise<void>,
): Promise<Unwritable[]> {
  const isFile = DATABASE_URL.startsWith('file:');
  const folders = [
    { setting: 'DATA_DIR', folder: DATA_DIR },
    ...(isFile ? [{ setting: 'DATABASE_URL', folder: dirname(databaseFile(DATABASE_URL)) }] : []),
  ];
  const bad: Unwritable[] = [];
  for (const one of folders) await tries(one.folder).catch((cause: unknown) => bad.push({ ...one, cause }));
  return bad;
}
