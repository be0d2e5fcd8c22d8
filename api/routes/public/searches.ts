import { z } from '@hono/zod-openapi';
import { line, lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { noteOpening, noteSearch } from '../../models/searches/searches.ts';
import { redact } from '../../privacy/redact.ts';
import { whoCounts } from '../../who/viewer.ts';
import { pageSize } from './search.ts';

const tags = ['Search'];
const slug = line.max(120);

/** What readers did with what they found, for the editors; nothing of who they are. */
export const searches = routes()
  .openapi(
    route({
      method: 'post',
      path: '/searches',
      audience: 'everyone',
      spends: 'openings',
      tags,
      summary: 'An article was opened from the results shown while typing',
      description: 'The search is asked again: nothing is kept of an article that is not among its answers.',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                q: lines.min(1).max(2000, 'tooLong'),
                locale,
                opened: slug,
              }),
            },
          },
        },
      },
      responses: { 204: { description: 'Kept, without secrets' } },
    }),
    async (c) => {
      const { db, finder, limits } = c.var;
      const caller = c.env.address;
      const { opened, locale, ...asked } = c.req.valid('json');
      const q = redact(asked.q).text;
      const { hits, total } = await finder.find({ q, locale, limit: pageSize, offset: 0 });
      const answers = hits.map(({ slug }) => slug);
      if (answers.includes(opened) && (await limits.allows('searchesKept', caller)))
        await noteSearch(
          db,
          { q, locale, results: total, answers, opened },
          whoCounts(c.var.viewer, c.env.address),
        );
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/searches/{key}/opening',
      audience: 'everyone',
      spends: 'openings',
      tags,
      summary: 'An article was opened from a page of results',
      description: 'Nothing is kept of an article that is not among them.',
      request: {
        params: z.object({ key: z.string().max(40) }),
        body: { required: true, content: { 'application/json': { schema: z.object({ slug }) } } },
      },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      await noteOpening(c.var.db, c.req.valid('param').key, c.req.valid('json').slug);
      return c.body(null, 204);
    },
  );
