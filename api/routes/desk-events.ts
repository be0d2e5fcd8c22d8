import { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Event } from '../models/events.ts';
import { eventsAfter } from '../models/events.ts';
import { route, routes } from '../route.ts';
import { asStaff } from '../viewer.ts';

const heartbeat = 25_000;

/** What agents are told: that something happened to a ticket, and what; they fetch the rest as themselves. */
const told = ({ id, kind, ticket, actor, data }: Event) => ({
  id: String(id),
  event: 'ticket',
  data: JSON.stringify({ kind, ticket, actor, data }),
});

export const deskEvents = routes().openapi(
  route({
    method: 'get',
    path: '/desk/events',
    audience: 'agent',
    tags: ['Desk'],
    summary: 'What happens to tickets, as server-sent events',
    description: 'Resumes where it stopped: send the id of the last event as Last-Event-ID.',
    request: { headers: z.object({ 'last-event-id': z.coerce.number().int().optional() }) },
    responses: { 200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } } },
  }),
  (c) =>
    streamSSE(c, async (stream) => {
      const { db, follower, viewer } = c.var;
      const ended = Promise.withResolvers<void>();
      let last = c.req.valid('header')['last-event-id'];
      const send = async (event: Event) => {
        if (event.data.removed === asStaff(viewer).id) ended.resolve();
        if (event.ticket === null || (last !== undefined && event.id <= last)) return;
        last = event.id;
        await stream.writeSSE(told(event));
      };
      const stopListening = follower.listen(send);
      const stopWaiting = follower.onStop(ended.resolve);
      const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat);
      stream.onAbort(ended.resolve);
      await stream.write('retry: 1000\n\n');
      for (let missed = await missedSince(last); missed.length > 0; missed = await missedSince(last))
        for (const event of missed) {
          await send(event);
          last = event.id;
        }
      await ended.promise;
      clearInterval(beat);
      stopListening();
      stopWaiting();

      async function missedSince(id: number | undefined): Promise<Event[]> {
        return id === undefined ? [] : eventsAfter(db, id);
      }
    }),
);
