import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { holdLease, releaseLease } from '../events/leases.ts';
import { inLots } from '../ground/lots.ts';
import { inRounds } from '../ground/rounds.ts';
import { isAnyWaiting } from '../models/imports/imports.ts';
import { readSome } from '../models/imports/reading.ts';
import { takeSome } from '../models/imports/taking.ts';
import type { ReadPicture } from '../uploads/read.ts';

const every = 1000;
const lease = 60_000;

/** Reads what was sent to be brought in, and takes what was chosen of it: in one process of all, and where one was killed another goes on. */
export function startImporting(db: Database, read: ReadPicture, log: Logger) {
  const holder = randomUUID();
  let stopped = false;

  async function work(): Promise<void> {
    if (!(await isAnyWaiting(db))) return;
    for (const some of [() => readSome(db), () => takeSome(db, read)])
      await inLots(async () => !stopped && (await holdLease(db, 'imports', holder, lease)) && (await some()));
  }

  const rounds = inRounds(() => work().catch((error) => log.error({ error }, 'an import could not go on')));
  const timer = setInterval(rounds.ask, every).unref();
  return {
    /** Works until there is nothing to do. */
    idle: rounds.ask,
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await rounds.idle();
      // Another goes on at once.
      await releaseLease(db, holder);
    },
  };
}
