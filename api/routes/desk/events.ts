import { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Event } from '../../events/kinds.ts';
import { eventsAfter } from '../../events/log.ts';
import { Forbidden } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { findViewer } from '../../who/auth.ts';
import { can } from '../../who/policy.ts';
import { asStaff } from '../../who/viewer.ts';

const heartbeat = 25_000;
/** How long a stream may outlast its session where nothing happens. */
const second = 1000;

/** What agents are told: that something happened to a ticket or an incident, and what; they fetch the rest as themselves. */
const told = ({ id, kind, ticket, actor, data }: Event) => ({
  id: String(id),
  event: ticket === null ? 'incident' : 'ticket',
  data: JSON.stringify({ kind, ticket, actor, data }),
});

const isForTheDesk = ({ ticket, kind }: Event) => ticket !== null || kind.startsWith('incident.');

export const deskEvents = routes().openapi(
  route({
    method: 'get',
    path: '/desk/events',
    audience: 'agent',
    may: 'see-tickets',
    tags: ['Desk'],
    summary: 'What happens to tickets, as server-sent events',
    description: 'Resumes where it stopped: send the id of the last event as Last-Event-ID.',
    request: { headers: z.object({ 'last-event-id': z.coerce.number().int().optional() }) },
    responses: { 200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } } },
  }),
  (c) =>
    streamSSE(c, async (stream) => {
      const { db, follower, auth } = c.var;
      const { id } = asStaff(c.var.viewer);
      const ended = Promise.withResolvers<void>();
      let last = c.req.valid('header')['last-event-id'];
      let turn = stream.write('retry: 1000\n\n').then(replay);
      /** What is new waits behind what was missed; and nobody waits for this reader, who may have stopped reading. */
      const stopListening = follower.listen((event) => {
        turn = turn.then(() => send([event]));
        turn.catch(ended.resolve);
      });
      turn.catch(ended.resolve);
      const stopWaiting = follower.onStop(ended.resolve);
      const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat);
      const look = setInterval(() => void mustBeSignedIn().catch(ended.resolve), second);
      stream.onAbort(ended.resolve);
      await ended.promise;
      clearInterval(beat);
      clearInterval(look);
      stopListening();
      stopWaiting();

      /** Signed out, removed, run out or no longer of the desk: whoever this was hears nothing more. */
      async function mustBeSignedIn(): Promise<void> {
        const now = await findViewer(auth, c.req.raw.headers, { disableRefresh: true });
        if (!can(now, 'see-tickets') || now.id !== id) throw new Forbidden(false);
      }

      async function send(events: Event[]): Promise<void> {
        await mustBeSignedIn();
        for (const event of events) {
          if (last !== undefined && event.id <= last) continue;
          last = event.id;
          if (isForTheDesk(event)) await stream.writeSSE(told(event));
        }
      }

      async function replay(): Promise<void> {
        if (last === undefined) return;
        for (let page = await eventsAfter(db, last); page.last > last; page = await eventsAfter(db, last)) {
          await send(page.events);
          last = page.last;
        }
      }
    }),
);
