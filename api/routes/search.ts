import { z } from '@hono/zod-openapi';
import { audiences } from '../db/schema.ts';
import { locale } from '../locale.ts';
import { redact } from '../privacy/redact.ts';
import { route, routes } from '../route.ts';
import { namedType, removed } from './shapes.ts';

const pageSize = 10;

const hit = z
  .object({
    slug: z.string(),
    locale: locale.openapi({ description: 'The language of the text found' }),
    title: z.string().openapi({ description: 'Safe HTML: what matched is in <mark>' }),
    snippet: z.string().openapi({ description: 'Safe HTML, like the title' }),
    score: z.number(),
    problemType: namedType.nullable(),
  })
  .openapi('Hit');

const results = z
  .object({
    q: z.string().openapi({ description: 'What was searched for: the words without secrets' }),
    removed,
    hits: z.array(hit),
    total: z.number(),
    problemTypes: z.array(namedType.extend({ count: z.number() })),
    degraded: z.boolean().openapi({ description: 'Whether a lesser engine had to stand in' }),
  })
  .openapi('Results');

export const search = routes().openapi(
  route({
    method: 'get',
    path: '/search',
    audience: 'everyone',
    tags: ['Search'],
    summary: 'Find articles',
    request: {
      query: z.object({
        q: z.string().max(2000, 'tooLong').default(''),
        locale: locale.optional(),
        problemType: z.string().max(60).optional(),
        audience: z.enum(audiences).optional(),
        offset: z.coerce.number().int().min(0).max(50).default(0),
      }),
    },
    responses: { 200: { description: 'Best first', content: { 'application/json': { schema: results } } } },
  }),
  async (c) => {
    await c.var.limits.spend('search', c.env.address);
    const { q, problemType, audience, offset } = c.req.valid('query');
    const { finder, locale } = c.var;
    const clean = redact(q);
    const filters = { ...(problemType && { problemType }), ...(audience && { audience }) };
    const found = await finder.find({ q: clean.text, locale, offset, limit: pageSize, ...filters });
    const answer = {
      q: clean.text,
      removed: clean.found,
      hits: found.hits.map(({ intents: _, why: __, ...hit }) => ({
        ...hit,
        problemType: finder.problemType(hit.problemType),
      })),
      total: found.total,
      problemTypes: finder.countTypes(found.problemTypes),
      degraded: found.degraded,
    };
    return c.json(answer, 200);
  },
);
