import { z } from '@hono/zod-openapi';
import { synonymGroup } from '../../../content/synonyms.ts';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { fitting } from '../../models/library/fitting.ts';
import { triedDays, tryGroup } from '../../understanding/tried-synonyms.ts';

const found = z.array(z.object({ slug: z.string(), title: z.string() }));

const trial = z
  .object({
    days: z.number().openapi({ description: 'How far back searches were looked at' }),
    looked: z.number().openapi({ description: 'Different searches that there were' }),
    touched: z.number().openapi({ description: 'Those of them that name something else with the change' }),
    tried: z.number().openapi({ description: 'Those of these that were answered both ways' }),
    changed: z
      .array(z.object({ q: z.string(), locale, people: z.number(), before: found, after: found }))
      .openapi({ description: 'Those whose first articles are others' }),
  })
  .openapi('SynonymTrial');

export const synonymTrials = routes().openapi(
  route({
    method: 'post',
    path: '/studio/synonym-trials',
    audience: 'editor',
    may: 'write-articles',
    secrets: 'itself',
    tags: ['Studio'],
    summary: 'What a group of synonyms would change of what people found lately; nothing is kept',
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: z.object({ document: z.record(z.string(), z.unknown()) }) },
        },
      },
    },
    responses: {
      200: { description: 'Before and after', content: { 'application/json': { schema: trial } } },
    },
  }),
  async (c) => {
    const { db, finder } = c.var;
    const group = synonymGroup.parse(fitting('synonyms', c.req.valid('json').document));
    return c.json({ days: triedDays, ...(await tryGroup(db, finder, group)) }, 200);
  },
);
