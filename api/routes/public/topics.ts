import { z } from '@hono/zod-openapi';
import { NotFound } from '../../ground/failures.ts';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { articlesOfType, countByType } from '../../models/articles/articles.ts';
import { guideCards } from '../../models/guides/guides.ts';
import { noticesAbout } from '../../models/incidents/shown.ts';
import { notices } from '../../views/incidents.ts';
import { articleCard, guideCard, namedType } from '../../views/tickets.ts';

const tags = ['Articles'];

export const topics = routes()
  .openapi(
    route({
      method: 'get',
      path: '/topics',
      audience: 'everyone',
      tags,
      summary: 'The sixteen problem types, with how many articles each has',
      responses: {
        200: {
          description: 'In the order they are shown',
          content: {
            'application/json': {
              schema: z.object({ topics: z.array(namedType.extend({ articles: z.number() })) }),
            },
          },
        },
      },
    }),
    async (c) => {
      const counts = await countByType(c.var.db);
      const topics = c.var.finder.taxonomy.map(({ id, name }) => ({
        id,
        name,
        articles: counts.get(id) ?? 0,
      }));
      return c.json({ topics }, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/topics/{id}',
      audience: 'everyone',
      tags,
      summary: 'A problem type with its articles and guides',
      request: { params: z.object({ id: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'Most helpful first',
          content: {
            'application/json': {
              schema: namedType
                .extend({
                  articles: z.array(articleCard.extend({ quickFix: z.string() })),
                  guides: z.array(guideCard),
                  incidents: notices,
                })
                .openapi('Topic'),
            },
          },
        },
      },
    }),
    async (c) => {
      const type = c.var.finder.problemType(c.req.valid('param').id);
      if (!type) throw new NotFound();
      const articles = await articlesOfType(c.var.db, type.id, c.var.locale);
      const guides = guideCards(c.var.locale, { problemType: type.id });
      const incidents = await noticesAbout(c.var.db, { problemType: type.id });
      return c.json({ ...type, articles, guides, incidents }, 200);
    },
  );
