import { max } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { events } from '../db/schema/events.ts';
import { inRounds } from '../ground/rounds.ts';
import type { Event } from './kinds.ts';
import { eventsAfter } from './log.ts';

type Listener = (event: Event) => void | Promise<void>;

/** Tells this process what happened, whoever did it: another replica, the command line, or a request of its own. */
export type Follower = {
  /** Calls back with each new event, in order. Returns how to stop listening. */
  listen: (listener: Listener) => () => void;
  /** Reads what is new and has told everyone when it resolves. */
  catchUp: () => Promise<void>;
  /** Ends the streams. */
  stop: () => void;
  onStop: (callback: () => void) => () => void;
};

const every = 500;

/** Follows the event log from its present end: at once after changes made here, within half a second after others. */
export async function followEvents(db: Database, log: Logger): Promise<Follower> {
  const listeners = new Set<Listener>();
  const stopping = new Set<() => void>();
  const [last] = await db.select({ id: max(events.id) }).from(events);
  let seen = last?.id ?? 0;

  async function readNew(): Promise<void> {
    for (let page = await eventsAfter(db, seen); page.last > seen; page = await eventsAfter(db, seen)) {
      for (const event of page.events) for (const listener of listeners) await tell(listener, event, log);
      for (const event of page.unread) log.warn({ event }, 'an event of no known kind was skipped');
      seen = page.last;
    }
  }

  const reading = inRounds(() =>
    readNew().catch((error) => log.error({ error }, 'the event log could not be read')),
  );

  const timer = setInterval(reading.ask, every);
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp: reading.ask,
    stop() {
      clearInterval(timer);
      for (const callback of stopping) callback();
    },
    onStop(callback) {
      stopping.add(callback);
      return () => stopping.delete(callback);
    },
  };
}

async function tell(listener: Listener, event: Event, log: Logger): Promise<void> {
  try {
    await listener(event);
  } catch (error) {
    log.error({ error, event: event.kind }, 'an event could not be followed');
  }
}
