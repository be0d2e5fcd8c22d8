import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import { holdLease, releaseLease } from '../events/leases.ts';
import { inLots } from '../ground/lots.ts';
import { inRounds } from '../ground/rounds.ts';
import { areStale, areUnread, readOlder, readStale } from '../models/tickets/found/keep-words.ts';

const every = 1000;
const lease = 30_000;

/**
 * Has tickets found by what is said in them now. Triggers note whose words changed; they are read here right after, and once those that
 * stood before there were words, newest first. Of several processes one at a time reads.
 */
export function keepTicketWords(db: Database, follower: Follower, log: Logger) {
  const holder = randomUUID();
  let stopped = false;
  const rounds = inRounds(() =>
    round().catch((error) => log.warn({ error }, 'words of tickets could not be read, will be tried again')),
  );

  const hold = () => holdLease(db, 'ticket-words', holder, lease);

  async function round(): Promise<void> {
    if (!(await areStale(db)) && !(await areUnread(db))) return;
    await inLots(async () => !stopped && (await hold()) && (await readSome()));
  }

  /** What changed comes before what is old. @returns whether there may be more. */
  async function readSome(): Promise<boolean> {
    while (!stopped && (await readStale(db)) > 0);
    return (await readOlder(db)) > 0;
  }

  const silence = follower.listen(({ ticket }) => void (ticket !== null && rounds.ask()));
  const timer = setInterval(() => void rounds.ask(), every);
  void rounds.ask();
  return {
    /** Resolves when all is read, or cannot be at the moment. */
    settled: () => rounds.ask(),
    async stop(): Promise<void> {
      stopped = true;
      silence();
      clearInterval(timer);
      await rounds.idle();
      await releaseLease(db, holder);
    },
  };
}
