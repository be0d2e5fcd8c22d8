import { z } from '@hono/zod-openapi';
import { walk } from '../../../content/guide-walk.ts';
import { ifThereIsRoom } from '../../db/connection.ts';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { findGuide } from '../../models/guides/guides.ts';
import { noteStep } from '../../models/guides/steps.ts';
import { guideAt, guideCard, guideCards, guidePath, guideStep } from '../../views/guides.ts';

const tags = ['Guides'];
export const guides = routes()
  .openapi(
    route({
      method: 'get',
      path: '/guides',
      audience: 'everyone',
      tags,
      summary: 'The guides: questions that lead to what to do',
      request: { query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'By address',
          content: { 'application/json': { schema: z.object({ guides: z.array(guideCard) }) } },
        },
      },
    }),
    (c) => c.json({ guides: guideCards(c.var.locale) }, 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/guides/{slug}',
      audience: 'everyone',
      tags,
      summary: 'A step of a guide: the question or the ending that the answers of a path lead to',
      request: {
        params: z.object({ slug: z.string() }),
        query: z.object({
          path: guidePath.max(1000, 'tooLong').default(''),
          locale: locale.optional(),
          keep: z.enum(['reached', 'answered']).optional().openapi({
            description:
              'For a page: the step is counted once a day, without who asked; `answered` where an answer of the step before led to it',
          }),
        }),
      },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: { 'application/json': { schema: guideStep } },
        },
      },
    }),
    async (c) => {
      const guide = findGuide(c.req.valid('param').slug);
      const { path, keep } = c.req.valid('query');
      const { db, locale: reader, viewer, limits } = c.var;
      const caller = c.env.address;
      const asked = path.split('.').filter(Boolean);
      const walked = walk(guide, asked);
      const moved = walked.given.length < asked.length;
      if (keep && !moved && viewer.kind !== 'staff') {
        await limits.spend('guides', caller);
        const first = (step: string, what: string) =>
          limits.allows('guideStep', guide.slug, String(guide.version), step, what, caller);
        await ifThereIsRoom(noteStep(db, guide, walked, { answered: keep === 'answered', first }));
      }
      return c.json({ ...(await guideAt(db, guide, walked, reader)), moved }, 200);
    },
  );
