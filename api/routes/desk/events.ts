import { z } from '@hono/zod-openapi';
import type { SSEStreamingApi } from 'hono/streaming';
import { streamSSE } from 'hono/streaming';
import type { Database } from '../../db/client.ts';
import type { Follower } from '../../events/follow.ts';
import type { Event } from '../../events/kinds.ts';
import { eventsAfter } from '../../events/log.ts';
import { Forbidden } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { noteAtDesk } from '../../models/notifications/at-desk.ts';
import type { Looker, Presence } from '../../models/tickets/presence.ts';
import { can } from '../../who/policy.ts';
import { findViewer } from '../../who/session.ts';
import { asStaff } from '../../who/viewer.ts';

const heartbeat = 25_000;
/** How long a stream may outlast its session where nothing happens. */
const second = 1000;

const ofAgents = new Map<Event['kind'], string>([
  ['agent.notified', 'notified'],
  ['agent.away', 'away'],
]);

/** What agents are told: that something happened to a ticket or an incident, or who is away, and what; they fetch the rest as themselves. */
const told = ({ id, kind, ticket, actor, data }: Event) => ({
  id: String(id),
  event: ofAgents.get(kind) ?? (ticket === null ? 'incident' : 'ticket'),
  data: JSON.stringify({ kind, ticket, actor, data }),
});

const isForTheDesk = ({ ticket, kind }: Event) =>
  ticket !== null || kind.startsWith('incident.') || ofAgents.has(kind);

export const deskEvents = routes().openapi(
  route({
    method: 'get',
    path: '/desk/events',
    audience: 'agent',
    may: 'see-tickets',
    tags: ['Desk'],
    summary: 'What happens to tickets, as server-sent events',
    description:
      'Resumes where it stopped: send the id of the last event as Last-Event-ID, or as `after`. `presence` says who looks at which ticket.',
    request: {
      headers: z.object({ 'last-event-id': z.coerce.number().int().optional() }),
      query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    },
    responses: { 200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } } },
  }),
  (c) => {
    const { id } = asStaff(c.var.viewer);
    const { auth, db } = c.var;
    const { headers } = c.req.raw;
    /** Signed out, removed, run out or no longer of the desk: whoever this was hears nothing more. */
    const mustBeSignedIn = async () => {
      const now = await findViewer(auth, db, headers, { disableRefresh: true });
      if (!can(now, 'see-tickets') || now.id !== id) throw new Forbidden(false);
    };
    const last = c.req.valid('header')['last-event-id'] ?? c.req.valid('query').after;
    /** Whoever listens is at their desk; that it cannot be kept ends no stream. */
    const atDesk = () => void noteAtDesk(db, { id }).catch((error) => c.var.log.warn({ error }, 'not noted'));
    return streamSSE(c, (stream) => new DeskStream(stream, { mustBeSignedIn, atDesk }, last).run(c.var));
  },
);

type Reader = { mustBeSignedIn: () => Promise<void>; atDesk: () => void };
type Told = { db: Database; follower: Follower; presence: Presence };

class DeskStream {
  readonly #stream: SSEStreamingApi;
  readonly #mustBeSignedIn: () => Promise<void>;
  readonly #atDesk: () => void;
  #last: number | undefined;

  constructor(stream: SSEStreamingApi, { mustBeSignedIn, atDesk }: Reader, last: number | undefined) {
    this.#stream = stream;
    this.#mustBeSignedIn = mustBeSignedIn;
    this.#atDesk = atDesk;
    this.#last = last;
  }

  /** Resolves when the reader is gone, may hear no more, or the process stops. */
  async run({ db, follower, presence }: Told): Promise<void> {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    let turn = this.#stream.write('retry: 1000\n\n').then(() => this.#replay(db));
    /** What is new waits behind what was missed; and nobody waits for this reader, who may have stopped reading. */
    const stopListening = follower.listen((event) => {
      turn = turn.then(() => this.#send([event]));
      turn.catch(end);
    });
    const stopLooking = presence.listen((now) => {
      turn = turn.then(() => this.#sendPresence(now));
      turn.catch(end);
    });
    turn.catch(end);
    const stopWaiting = follower.onStop(end);
    this.#atDesk();
    const beat = setInterval(() => {
      this.#atDesk();
      void this.#stream.write(': still here\n\n');
    }, heartbeat);
    const look = setInterval(() => void this.#mustBeSignedIn().catch(end), second);
    this.#stream.onAbort(end);
    await ended;
    clearInterval(beat);
    clearInterval(look);
    stopListening();
    stopLooking();
    stopWaiting();
  }

  async #send(events: Event[]): Promise<void> {
    await this.#mustBeSignedIn();
    for (const event of events) {
      if (this.#last !== undefined && event.id <= this.#last) continue;
      this.#last = event.id;
      if (isForTheDesk(event)) await this.#stream.writeSSE(told(event));
    }
  }

  /** Without an id: a stream that is taken up again begins after the last event. */
  async #sendPresence(now: Looker[]): Promise<void> {
    await this.#mustBeSignedIn();
    await this.#stream.writeSSE({ event: 'presence', data: JSON.stringify(now) });
  }

  async #replay(db: Database): Promise<void> {
    if (this.#last === undefined) return;
    for (
      let page = await eventsAfter(db, this.#last);
      page.last > this.#last;
      page = await eventsAfter(db, this.#last)
    ) {
      await this.#send(page.events);
      this.#last = page.last;
    }
  }
}
