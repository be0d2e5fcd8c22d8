import { z } from '@hono/zod-openapi';
import { readGuides } from '../../../content/guides.ts';
import { locale } from '../../ground/incoming.ts';
import { contentFolder } from '../../ground/root.ts';
import { route, routes } from '../../http/route.ts';
import { countedDays, countedSteps } from '../../models/guides/steps.ts';
import { guidePath } from '../../views/guides.ts';
import { drawnGuide, guideDrawn } from '../../views/studio-guide.ts';
import { slug, text } from '../../views/tickets.ts';

const step = z.object({
  id: z.string(),
  text,
  reached: z.number(),
  left: z
    .number()
    .nullable()
    .openapi({ description: 'How many of these answered nothing; none at an ending' }),
});

const counted = z
  .object({ slug: z.string(), title: text, version: z.number(), steps: z.array(step) })
  .openapi('StudioGuide');

export const studioGuides = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/guides',
      audience: 'editor',
      may: 'see-drafts',
      tags: ['Studio'],
      summary: 'How far readers get in each guide',
      responses: {
        200: {
          description: 'The present version of each, as many days back as `days` says',
          content: {
            'application/json': { schema: z.object({ days: z.number(), guides: z.array(counted) }) },
          },
        },
      },
    }),
    async (c) => {
      const guides = await Promise.all(
        readGuides(contentFolder).guides.map(async (guide) => ({
          slug: guide.slug,
          title: guide.title,
          version: guide.version,
          steps: await countedSteps(c.var.db, guide),
        })),
      );
      return c.json({ days: countedDays, guides }, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/guides/{slug}',
      audience: 'editor',
      may: 'see-drafts',
      tags: ['Studio'],
      summary: 'A guide as it is written: its tree with who comes where, and the step that answers lead to',
      request: {
        params: z.object({ slug }),
        query: z.object({ path: guidePath.max(400, 'tooLong').default(''), locale }),
      },
      responses: {
        200: { description: 'Its draft', content: { 'application/json': { schema: drawnGuide } } },
      },
    }),
    async (c) => {
      const { path, locale } = c.req.valid('query');
      return c.json(await guideDrawn(c.var.db, c.req.valid('param').slug, path, locale), 200);
    },
  );
