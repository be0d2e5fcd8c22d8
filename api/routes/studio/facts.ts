import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { sayChecked } from '../../models/articles/facts.ts';
import { factsPlace, factsShown, studioFacts } from '../../views/studio-facts.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];

export const studioFactLists = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/facts',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'Every fact of the articles, those first that were checked longest ago',
      request: { query: z.object({ cursor: factsPlace }) },
      responses: {
        200: { description: 'A page of them', content: { 'application/json': { schema: studioFacts } } },
      },
    }),
    async (c) => c.json(await factsShown(c.var.db, c.req.valid('query').cursor), 200),
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/facts/{slug}/{place}/check',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Say that a fact was looked up again today and is so',
      description: 'Refused with 409 when somebody checked it after the day named.',
      request: {
        params: z.object({ slug: z.string(), place: z.coerce.number().int().min(0) }),
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ checkedOn: z.iso.date() }) } },
        },
      },
      responses: {
        204: { description: 'Checked today' },
        409: { description: 'Somebody checked it after that day' },
      },
    }),
    async (c) => {
      const which = { ...c.req.valid('param'), ...c.req.valid('json') };
      await sayChecked(c.var.db, which, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
