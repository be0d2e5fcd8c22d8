import { CannotStart } from '../../ground/cannot-start.ts';
import type { Config } from '../../ground/config.ts';
import { readConfig } from '../../ground/config.ts';
import { lookAround } from './around.ts';
import { lookAtDatabase } from './database.ts';
import type { Finding } from './finding.ts';
import { lookAtFolders } from './folders.ts';

/** Everything that is wrong with the desk that these settings name; nothing of it is changed. */
export async function examine(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    return error.message.split('; ').map((what) => ({ code: 'setting', what }));
  }
  const folders = await lookAtFolders(config);
  const database = folders.some(({ code }) => code === 'folder') ? [] : await lookAtDatabase(config);
  return [...folders, ...database, ...(await lookAround(config))];
}
