import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../api/ground/config.ts';
import { openDesk } from '../../api/start/open.ts';
import { readyMade } from '../ready-made.ts';

/** The folder of a desk that was started once: its articles are taken in and can be found. Whoever opens a copy makes a secret of its own. */
export const filledDesk = (): Promise<string> =>
  readyMade('filled', async (folder) => {
    const config = {
      DATABASE_URL: `file:${join(folder, 'hulool.db')}`,
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    };
    const desk = await openDesk(readConfig(config));
    await desk.finder.filled;
    await desk.close();
    rmSync(join(folder, 'secret'));
  });
