import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { inRounds } from '../ground/rounds.ts';
import type { Delivery } from './deliveries.ts';
import {
  advance,
  cursorOf,
  hasPending,
  mayHaveWork,
  nextDue,
  noteDone,
  noteFailure,
  putOff,
} from './deliveries.ts';
import type { Event } from './kinds.ts';
import { holdLease } from './leases.ts';
import { eventNumbered, eventsAfter } from './log.ts';
import type { Subscriber } from './subscriber.ts';

/** Whoever works on a lane holds it so long, in ms, and renews that; when its process dies, another goes on after that. */
const lease = 20_000;
const atOnce = 100;
/** So many events that are not followed may be looked at again after a start. */
const mostUnsaved = 1000;

/** The longest that is kept of why something failed. */
const longestError = 500;

/** `told` hears whenever something was done: it may be what another follows. */
type Parts = { db: Database; log: Logger; holder: string; told: () => void };

/**
 * One subscriber's way through the log. Of all processes one at a time works on it. Events are done one after the other; one that
 * fails is put off, with all that happens to its ticket meanwhile, and the others go on.
 */
export function openLane({ db, log, holder, told }: Parts, { name, follows, follow }: Subscriber) {
  let stopped = false;
  let heldUntil = 0;
  let done = 0;
  /** What this process knows to be behind it. */
  let seen = 0;
  const mayGoOn = () => !stopped && Date.now() < heldUntil;

  async function hold(): Promise<void> {
    const now = Date.now();
    if (now < heldUntil - lease / 2) return;
    heldUntil = (await holdLease(db, `subscriber:${name}`, holder, lease)) ? now + lease : 0;
  }

  /** The next events that are followed, at most so many; none at the end of the log. */
  async function ahead(): Promise<Event[]> {
    const saved = await cursorOf(db, name);
    seen = Math.max(seen, saved);
    for (;;) {
      const { events, last } = await eventsAfter(db, seen, atOnce);
      const followed = events.filter(follows);
      if (followed.length > 0 || last === seen) return followed;
      seen = last;
      if (seen - saved >= mostUnsaved) await advance(db, name, seen);
    }
  }

  /** @returns why it failed, or nothing. */
  async function attempt(event: Event, attempts: number): Promise<string | undefined> {
    try {
      await follow(event);
      done += 1;
      return undefined;
    } catch (error) {
      log.warn(
        { subscriber: name, event: event.id, kind: event.kind, attempts, error },
        'will be tried again',
      );
      return String(error).slice(0, longestError);
    }
  }

  async function meet(event: Event): Promise<void> {
    const waits = event.ticket !== null && (await hasPending(db, name, event.ticket));
    const error = waits ? null : await attempt(event, 0);
    if (error === undefined) await advance(db, name, event.id);
    else await putOff(db, name, event, error);
    seen = event.id;
  }

  async function again(due: Delivery): Promise<void> {
    const event = await eventNumbered(db, due.event);
    const error = event ? await attempt(event, due.attempts) : 'no known kind';
    if (error === undefined) await noteDone(db, due);
    else if (await noteFailure(db, due, error)) log.error({ subscriber: name, event, error }, 'given up');
  }

  async function work(): Promise<void> {
    for (let due = await nextDue(db, name); due && mayGoOn(); due = await nextDue(db, name)) await again(due);
    for (let events = await ahead(); events.length > 0 && mayGoOn(); events = await ahead())
      for (const event of events) if (mayGoOn()) await meet(event);
  }

  async function round(): Promise<void> {
    if (stopped || !(await mayHaveWork(db, name, seen))) return;
    if (!(await nextDue(db, name)) && (await ahead()).length === 0) return;
    await hold();
    if (!mayGoOn()) return;
    const renewing = setInterval(() => void hold().catch(() => {}), lease / 8);
    const before = done;
    await work().finally(() => clearInterval(renewing));
    if (done > before) told();
  }

  const rounds = inRounds(() =>
    round().catch((error) => log.error({ subscriber: name, error }, 'a subscriber could not go on')),
  );
  return {
    /** Does what is to be done at the moment. @returns how many events this process has done so far. */
    async go(): Promise<number> {
      await rounds.ask();
      return done;
    },
    async stop(): Promise<void> {
      stopped = true;
      await rounds.idle();
    },
  };
}
