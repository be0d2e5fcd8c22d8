import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { address, publicAddresses } from '../../views/addresses.ts';

export const addresses = routes().openapi(
  route({
    method: 'get',
    path: '/addresses',
    audience: 'everyone',
    tags: ['Articles'],
    summary: 'Every public page of a language',
    request: { query: z.object({ locale }) },
    responses: {
      200: {
        description: 'Articles, problem types, guides, codes, letters and limits by country',
        content: { 'application/json': { schema: z.object({ addresses: z.array(address) }) } },
      },
    },
  }),
  async (c) => c.json({ addresses: await publicAddresses(c.var.db, c.req.valid('query').locale) }, 200),
);
