import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { beginAtEnd } from './deliveries.ts';
import { Lane } from './lane.ts';
import { releaseLease } from './leases.ts';
import type { Subscriber } from './subscriber.ts';

const every = 1000;

/** Starts each subscriber on a lane of its own: where one is held up, the others go on. */
export async function startLanes(db: Database, subscribers: Subscriber[], log: Logger) {
  const holder = randomUUID();
  for (const { name } of subscribers) await beginAtEnd(db, name);
  const lanes = subscribers.map((one) => new Lane({ db, log, holder, told: wake }, one));

  /** Asks everyone to look at what is new. */
  function wake(): void {
    for (const lane of lanes) void lane.go();
  }

  /** Has everyone look once, and tells how much has been done so far. */
  async function go(): Promise<number> {
    const done = await Promise.all(lanes.map((lane) => lane.go()));
    return done.reduce((sum, count) => sum + count, 0);
  }

  const timer = setInterval(wake, every);
  return {
    wake,
    /** Resolves when nothing is to be done at the moment. */
    async idle(): Promise<void> {
      let done = await go();
      for (let before = -1; done !== before; done = await go()) before = done;
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await Promise.all(lanes.map((lane) => lane.stop()));
      await releaseLease(db, holder);
    },
  };
}
