import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { letterCards } from '../../models/letters/letters.ts';
import { letter, letterCard, letterShown } from '../../views/letters.ts';

const tags = ['Letters'];

export const letters = routes()
  .openapi(
    route({
      method: 'get',
      path: '/letters',
      audience: 'everyone',
      tags,
      summary: 'The letters to copy: to the bank, the shop, the authority, and of shops',
      request: { query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'By whom they go to',
          content: { 'application/json': { schema: z.object({ letters: z.array(letterCard) }) } },
        },
      },
    }),
    (c) => c.json({ letters: letterCards(c.var.locale) }, 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/letters/{id}',
      audience: 'everyone',
      tags,
      summary:
        'A letter in both languages, with the fields that are filled in; what is typed is never sent here',
      request: {
        params: z.object({ id: z.string() }),
        query: z.object({ locale: locale.optional() }),
      },
      responses: {
        200: {
          description: 'The reader’s language first',
          content: { 'application/json': { schema: letter } },
        },
      },
    }),
    async (c) => c.json(await letterShown(c.var.db, c.req.valid('param').id, c.var.locale), 200),
  );
