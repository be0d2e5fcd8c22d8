import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { mostFiles } from '../../uploads/read.ts';
import { mostBytes } from '../../uploads/upload.ts';

/** What a form for a message says of files before any is chosen. */
export const files = routes().openapi(
  route({
    method: 'get',
    path: '/files',
    audience: 'everyone',
    tags: ['Tickets'],
    summary: 'Whether files are taken just now with a message, how many, and of how many bytes each',
    responses: {
      200: {
        description: 'Words are taken without files too',
        content: {
          'application/json': {
            schema: z.object({ taken: z.boolean(), most: z.number(), bytes: z.number() }),
          },
        },
      },
    },
  }),
  async (c) => {
    const taken = (await c.var.room.takes()) === 'everything';
    return c.json({ taken, most: mostFiles, bytes: mostBytes }, 200);
  },
);
