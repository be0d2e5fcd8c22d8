import { z } from '@hono/zod-openapi';
import { today } from '../../ground/clock.ts';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { datesIn } from '../../models/limits/dates.ts';
import { countriesWithLimits, limitsIn } from '../../models/limits/limits.ts';
import { begun, datesOfCase, limitCountry, limitsOfCountry } from '../../views/limits.ts';

const tags = ['Limits'];

export const limits = routes()
  .openapi(
    route({
      method: 'get',
      path: '/limits',
      audience: 'everyone',
      tags,
      summary: 'The countries of which we say how long refunds and complaints may take',
      request: { query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: { 'application/json': { schema: z.object({ countries: z.array(limitCountry) }) } },
        },
      },
    }),
    (c) => c.json({ countries: countriesWithLimits(c.var.locale) }, 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/limits/{country}',
      audience: 'everyone',
      tags,
      summary: 'How long things may take in a country, and whom to ask where nobody says',
      request: {
        params: z.object({ country: z.string() }),
        query: z.object({ locale: locale.optional() }),
      },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: { 'application/json': { schema: limitsOfCountry } },
        },
      },
    }),
    (c) => c.json(limitsIn(c.req.valid('param').country, c.var.locale), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/limits/{country}/dates',
      audience: 'everyone',
      tags,
      summary: 'By when the limits of a case are over that began on a day',
      request: {
        params: z.object({ country: z.string() }),
        query: begun.extend({ locale: locale.optional() }),
      },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: { 'application/json': { schema: datesOfCase } },
        },
      },
    }),
    (c) => {
      const { case: one, day } = c.req.valid('query');
      return c.json(datesIn(c.req.valid('param').country, { case: one, day }, c.var.locale, today()), 200);
    },
  );
