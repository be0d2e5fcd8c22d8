import { readConfig } from '../ground/config.ts';
import { openPrepared } from '../start/prepared.ts';

/** Prepares the database before any process is started, for those who deploy several. */
export async function migrate(): Promise<void> {
  const { close } = await openPrepared(readConfig());
  await close();
}
