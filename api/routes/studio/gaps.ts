import { z } from '@hono/zod-openapi';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { closeGap, openGap } from '../../models/gaps/closed.ts';
import { redact } from '../../privacy/redact.ts';
import { gapKinds } from '../../views/gap-rows.ts';
import { gapBoard, gapsShown } from '../../views/gaps.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ key: z.string().max(200) });

export const studioGaps = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/gaps',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What to write next: what people looked for and did not find',
      request: {
        query: z.object({
          kind: z.enum(gapKinds).optional(),
          days: z.coerce.number().int().min(1).max(90).default(30),
        }),
      },
      responses: {
        200: {
          description: 'What most people need first',
          content: { 'application/json': { schema: gapBoard } },
        },
      },
    }),
    async (c) => c.json(await gapsShown(c.var.db, c.var.finder, c.req.valid('query')), 200),
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/gaps/{key}/closure',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Say that something is no gap, or none any more',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ title: line.max(400, 'tooLong') }) } },
        },
      },
      responses: { 204: { description: 'It is not shown any more' } },
    }),
    async (c) => {
      const { key } = c.req.valid('param');
      const title = redact(c.req.valid('json').title).text;
      await closeGap(c.var.db, { key, title }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/studio/gaps/{key}/closure',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'It is one after all',
      request: { params },
      responses: { 204: { description: 'It is shown again' } },
    }),
    async (c) => {
      await openGap(c.var.db, c.req.valid('param').key);
      return c.body(null, 204);
    },
  );
