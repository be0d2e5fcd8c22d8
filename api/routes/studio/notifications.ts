import { route, routes } from '../../http/route.ts';
import { readOfArticles } from '../../models/notifications/articles.ts';
import { asStaff } from '../../who/viewer.ts';

export const studioNotifications = routes().openapi(
  route({
    method: 'put',
    path: '/studio/notifications/reading',
    audience: 'editor',
    may: 'see-drafts',
    tags: ['Studio'],
    summary: 'You have read all that the studio told you',
    responses: { 204: { description: 'Read' } },
  }),
  async (c) => {
    await readOfArticles(c.var.db, asStaff(c.var.viewer));
    return c.body(null, 204);
  },
);
