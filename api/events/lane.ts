import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { inRounds } from '../ground/rounds.ts';
import { redact } from '../privacy/redact.ts';
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

/** The longest that is kept of why something failed, without the secrets in it: a server may repeat a password. */
const longestError = 500;

/** `told` hears whenever something was done: it may be what another follows. */
type Parts = { db: Database; log: Logger; holder: string; told: () => void };

/**
 * One subscriber's way through the log. Of all processes one at a time works on it. Events are done one after the other; one that
 * fails is put off, with all that happens to its ticket meanwhile, and the others go on.
 */
export class Lane {
  readonly #parts: Parts;
  readonly #subscriber: Subscriber;
  readonly #rounds = inRounds(() => this.#round());
  #stopped = false;
  #heldUntil = 0;
  #done = 0;
  /** What this process knows to be behind it. */
  #seen = 0;

  constructor(parts: Parts, subscriber: Subscriber) {
    this.#parts = parts;
    this.#subscriber = subscriber;
  }

  /** Does what is to be done at the moment. @returns how many events this process has done so far. */
  async go(): Promise<number> {
    await this.#rounds.ask();
    return this.#done;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#rounds.idle();
  }

  async #round(): Promise<void> {
    const before = this.#done;
    try {
      if (!this.#stopped && (await this.#hasWork()) && (await this.#hold())) await this.#workOn();
    } catch (error) {
      this.#parts.log.error({ subscriber: this.#subscriber.name, error }, 'a subscriber could not go on');
    }
    if (this.#done > before) this.#parts.told();
  }

  async #hasWork(): Promise<boolean> {
    const { db } = this.#parts;
    const { name } = this.#subscriber;
    if (!(await mayHaveWork(db, name, this.#seen))) return false;
    return (await nextDue(db, name)) !== undefined || (await this.#ahead()).length > 0;
  }

  /** Takes the lane, or keeps it. @returns whether it is ours. */
  async #hold(): Promise<boolean> {
    const { db, holder } = this.#parts;
    const now = Date.now();
    if (now >= this.#heldUntil - lease / 2) {
      const ours = await holdLease(db, `subscriber:${this.#subscriber.name}`, holder, lease);
      this.#heldUntil = ours ? now + lease : 0;
    }
    return this.#mayGoOn();
  }

  #mayGoOn(): boolean {
    return !this.#stopped && Date.now() < this.#heldUntil;
  }

  async #workOn(): Promise<void> {
    const { db } = this.#parts;
    const { name } = this.#subscriber;
    const renewing = setInterval(() => void this.#hold().catch(() => {}), lease / 8);
    try {
      for (let due = await nextDue(db, name); due && this.#mayGoOn(); due = await nextDue(db, name))
        await this.#again(due);
      for (
        let events = await this.#ahead();
        events.length > 0 && this.#mayGoOn();
        events = await this.#ahead()
      )
        for (const event of events) if (this.#mayGoOn()) await this.#meet(event);
    } finally {
      clearInterval(renewing);
    }
  }

  /** The next events that are followed, at most so many; none at the end of the log. */
  async #ahead(): Promise<Event[]> {
    const { db } = this.#parts;
    const { name, follows } = this.#subscriber;
    const saved = await cursorOf(db, name);
    this.#seen = Math.max(this.#seen, saved);
    for (;;) {
      const { events, last } = await eventsAfter(db, this.#seen, atOnce);
      const followed = events.filter(follows);
      if (followed.length > 0 || last === this.#seen) return followed;
      this.#seen = last;
      if (last - saved >= mostUnsaved) await advance(db, name, last);
    }
  }

  async #meet(event: Event): Promise<void> {
    const { db } = this.#parts;
    const { name } = this.#subscriber;
    const waits = event.ticket !== null && (await hasPending(db, name, event.ticket));
    const error = waits ? null : await this.#attempt(event, 0);
    if (error === undefined) await advance(db, name, event.id);
    else await putOff(db, name, event, error);
    this.#seen = event.id;
  }

  async #again(due: Delivery): Promise<void> {
    const { db, log } = this.#parts;
    const event = await eventNumbered(db, due.event);
    const error = event ? await this.#attempt(event, due.attempts) : 'no known kind';
    if (error === undefined) await noteDone(db, due);
    else if (await noteFailure(db, due, error))
      log.error({ subscriber: due.subscriber, event: due.event, error }, 'given up');
  }

  /** @returns why it failed, or nothing. */
  async #attempt(event: Event, attempts: number): Promise<string | undefined> {
    const { name, follow } = this.#subscriber;
    const { id, kind } = event;
    try {
      await follow(event);
      this.#done += 1;
      return undefined;
    } catch (error) {
      this.#parts.log.warn({ subscriber: name, event: id, kind, attempts, error }, 'will be tried again');
      return redact(String(error)).text.slice(0, longestError);
    }
  }
}
