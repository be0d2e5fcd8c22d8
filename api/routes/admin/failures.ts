import { z } from '@hono/zod-openapi';
import { givenUp, letGo, tryAgain, tryAllAgain } from '../../events/given-up.ts';
import { heldUp } from '../../events/held-up.ts';
import { route, routes } from '../../http/route.ts';

const failure = z
  .object({
    id: z.number(),
    subscriber: z.string().openapi({ description: 'Who could not do it: `mails`, `incident-ends` …' }),
    kind: z.string().openapi({ description: 'What happened, that it was to follow' }),
    ticket: z.number().nullable(),
    at: z.iso.datetime(),
    attempts: z.number(),
    error: z.string().nullable().openapi({ description: 'Why the last try failed' }),
    failedAt: z.iso.datetime().nullable(),
  })
  .openapi('FailedDelivery');

const standing = z
  .object({
    subscriber: z.string().openapi({ description: 'Who cannot do it: `mails`, `incident-ends` …' }),
    waiting: z.number().openapi({ description: 'How much waits to be done' }),
    since: z.iso.datetime().openapi({ description: 'When the first of it happened' }),
    error: z.string().nullable().openapi({ description: 'Why the last try failed, without secrets' }),
    next: z.iso.datetime().openapi({ description: 'When it is tried again' }),
    stuck: z.boolean().openapi({ description: 'Whether nothing of it gets through' }),
  })
  .openapi('HeldUp');

const params = z.object({ id: z.coerce.number().int() });
const tags = ['Failures'];

export const failures = routes()
  .openapi(
    route({
      method: 'get',
      path: '/failures',
      audience: 'admin',
      may: 'handle-failures',
      tags,
      summary:
        'What should have followed from something: what stands and is tried again, and what was given up, newest first',
      request: { query: z.object({ cursor: z.coerce.number().int().optional() }) },
      responses: {
        200: {
          description: 'A page of them',
          content: {
            'application/json': {
              schema: z.object({
                standing: z.array(standing),
                failures: z.array(failure),
                next: z.string().nullable(),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      const page = await givenUp(c.var.db, c.req.valid('query').cursor);
      const failures = page.failures.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        failedAt: row.failedAt?.toISOString() ?? null,
      }));
      return c.json({ standing: await heldUp(c.var.db), failures, next: page.next }, 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/failures/retry',
      audience: 'admin',
      may: 'handle-failures',
      tags,
      summary: 'Have all of them tried again',
      responses: { 204: { description: 'They are' } },
    }),
    async (c) => {
      await tryAllAgain(c.var.db);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/failures/{id}/retry',
      audience: 'admin',
      may: 'handle-failures',
      tags,
      summary: 'Have one tried again',
      request: { params },
      responses: { 204: { description: 'It is' } },
    }),
    async (c) => {
      await tryAgain(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/failures/{id}',
      audience: 'admin',
      may: 'handle-failures',
      tags,
      summary: 'Let one go: it is not done any more',
      request: { params },
      responses: { 204: { description: 'It is gone' } },
    }),
    async (c) => {
      await letGo(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
