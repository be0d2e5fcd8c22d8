import { route, routes } from '../../http/route.ts';
import { countStudio, homeOf, studioCounts, studioHome } from '../../views/studio-home.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];

export const studioHomes = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'How much there is in each place of the studio',
      responses: {
        200: { description: 'As it is now', content: { 'application/json': { schema: studioCounts } } },
      },
    }),
    async (c) => c.json(await countStudio(c.var.db), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/home',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What waits for editors, and the drafts of whoever asks',
      responses: {
        200: {
          description: 'What most people read first',
          content: { 'application/json': { schema: studioHome } },
        },
      },
    }),
    async (c) => c.json(await homeOf(c.var.db, asStaff(c.var.viewer)), 200),
  );
