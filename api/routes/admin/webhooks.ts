import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { addWebhook, allWebhooks, removeWebhook } from '../../models/rules/webhooks.ts';
import { newWebhook, webhook } from '../../views/webhooks.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Rules'];
const door = { audience: 'admin', may: 'set-rules', tags } as const;

export const webhooks = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/webhooks',
      summary: 'Other programs that rules may tell something',
      responses: {
        200: {
          description: 'By their names',
          content: { 'application/json': { schema: z.object({ webhooks: z.array(webhook) }) } },
        },
      },
    }),
    async (c) => c.json({ webhooks: await allWebhooks(c.var.db) }, 200),
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/webhooks',
      secrets: 'itself',
      summary: 'Add a program that rules may tell something',
      request: { body: { required: true, content: { 'application/json': { schema: newWebhook } } } },
      responses: {
        201: {
          description:
            'With the secret that signs what it is told, which is not shown again. `Hulool-Signature: t=…,v1=…` is HMAC-SHA-256 in hex over `t`, a dot and the body',
          content: {
            'application/json': { schema: z.object({ id: z.number(), secret: z.string() }) },
          },
        },
      },
    }),
    async (c) => c.json(await addWebhook(c.var.db, c.req.valid('json'), asStaff(c.var.viewer)), 201),
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/webhooks/{id}',
      summary: 'Have a program told no more, also what waits to be told',
      request: { params: z.object({ id: z.coerce.number().int() }) },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await removeWebhook(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
