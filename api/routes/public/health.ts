import { z } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import type { HeldUp } from '../../events/held-up.ts';
import { heldUp } from '../../events/held-up.ts';
import { Failure } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { setAside } from '../../models/articles/set-aside.ts';
import { takes as roomTakes } from '../../uploads/room.ts';

const tags = ['Running'];

const degraded = z.object({
  what: z.string().openapi({ description: '`mails`, `incident-ends` …' }),
  waiting: z.number(),
  since: z.iso.datetime(),
});

/** Everybody is told what does not get through, and nobody why. */
const told = ({ subscriber, waiting, since }: HeldUp) => ({ what: subscriber, waiting, since });

export const health = routes()
  .openapi(
    route({
      method: 'get',
      path: '/health',
      audience: 'everyone',
      tags,
      summary: 'Whether the process runs',
      responses: {
        200: {
          description: 'It does',
          content: { 'application/json': { schema: z.object({ status: z.literal('ok') }) } },
        },
      },
    }),
    (c) => c.json({ status: 'ok' as const }, 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/ready',
      audience: 'everyone',
      tags,
      summary: 'Whether it can answer customers: database and search',
      responses: {
        200: {
          description: 'It can; which engine searches, and how many texts it knows',
          content: {
            'application/json': {
              schema: z.object({
                status: z.literal('ready'),
                search: z.object({ engine: z.string(), documents: z.number() }),
                takes: z.enum(roomTakes).openapi({
                  description:
                    'What there is room for: everything, words without files, only answers of the staff, nothing',
                }),
                degraded: z.array(degraded).openapi({
                  description: 'What does not get through, such as mails; searching and filing go on',
                }),
                setAside: z
                  .array(z.string())
                  .openapi({ description: 'What could not be read, by name; everything else goes on' }),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      try {
        await c.var.db.get(sql`select 1`);
        await c.var.finder.filled;
      } catch (error) {
        c.var.log.error({ error }, 'not ready');
        throw new Failure('unavailable', 503, { retryAfter: 5 });
      }
      const search = await c.var.finder.status();
      const setAsideNow = (await setAside(c.var.db)).map(({ place }) => place);
      const takes = await c.var.room.takes();
      const degraded = (await heldUp(c.var.db)).filter(({ stuck }) => stuck);
      return c.json(
        { status: 'ready' as const, search, takes, degraded: degraded.map(told), setAside: setAsideNow },
        200,
      );
    },
  );
