import { z } from '@hono/zod-openapi';
import { ownNumberKinds } from '../../db/schema/own-numbers.ts';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { addOwnNumber, allOwnNumbers, removeOwnNumber } from '../../models/own-numbers/own-numbers.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Own numbers'];
const door = { audience: 'admin', may: 'list-own-numbers', tags } as const;
const label = line.min(1, 'required').max(80, 'tooLong');

export const ownNumbers = routes()
  .openapi(
    route({
      method: 'get',
      path: '/own-numbers',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'The company’s own IBANs and numbers, which stay in what its staff write',
      responses: {
        200: {
          description: 'Without spaces, letters in capitals',
          content: {
            'application/json': {
              schema: z.object({
                ownNumbers: z.array(
                  z
                    .object({ id: z.number(), kind: z.enum(ownNumberKinds), value: z.string(), label })
                    .openapi('OwnNumber'),
                ),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      const rows = await allOwnNumbers(c.var.db);
      const shown = rows.map(({ id, kind, value, label }) => ({ id, kind, value, label }));
      return c.json({ ownNumbers: shown }, 200);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/own-numbers',
      secrets: 'itself',
      summary: 'List a number as the company’s own',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ value: line.min(1, 'required').max(80, 'tooLong'), label }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'From now on it stays in what the staff write',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) =>
      c.json({ id: await addOwnNumber(c.var.db, c.req.valid('json'), asStaff(c.var.viewer)) }, 201),
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/own-numbers/{id}',
      summary: 'Take a number off the list',
      request: { params: z.object({ id: z.coerce.number().int() }) },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await removeOwnNumber(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
