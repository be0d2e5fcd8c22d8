import { z } from '@hono/zod-openapi';
import { walk } from '../../../content/guide-walk.ts';
import { ifThereIsRoom } from '../../db/connection.ts';
import { line, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { findGuide, guideAt, guideCards } from '../../models/guides/guides.ts';
import { noteStep } from '../../models/guides/steps.ts';
import { articleCard, guideCard, orNull } from '../../views/tickets.ts';

const tags = ['Guides'];
const path = line.openapi({ description: 'Ids of the answers so far, with dots between', example: 'yes.no' });

const question = z.object({
  kind: z.literal('question'),
  question: z.string(),
  help: z.string().nullable().openapi({ description: 'How to find out' }),
  answers: z.array(z.object({ text: z.string(), path })),
});

const ending = z.object({
  kind: z.literal('ending'),
  urgent: z.boolean().openapi({ description: 'A theft under way, or money that can still be stopped' }),
  title: z.string(),
  steps: z.array(z.string()),
  article: orNull(articleCard),
  ticket: z
    .object({ subject: z.string(), message: z.string() })
    .nullable()
    .openapi({ description: 'What to fill a ticket in with' }),
});

const guideStep = guideCard
  .extend({
    path,
    moved: z.boolean().openapi({
      description:
        'The guide no longer has all answers of the path that was asked for; `path` is as far as they lead',
    }),
    given: z.array(
      z.object({
        question: z.string(),
        answer: z.string(),
        path: path.openapi({ description: 'The path to where it was asked' }),
      }),
    ),
    progress: z.object({
      answered: z.number(),
      ahead: z.number().openapi({ description: 'Questions on the longest way from here, this one counted' }),
      share: z.number().openapi({ description: 'From 0 to 1, at an ending' }),
    }),
    step: z.discriminatedUnion('kind', [question, ending]),
  })
  .openapi('GuideStep');

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
          path: path.max(1000, 'tooLong').default(''),
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
