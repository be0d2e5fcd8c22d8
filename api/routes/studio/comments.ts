import { z } from '@hono/zod-openapi';
import { longestMarkdown } from '../../../content/markdown/limits.ts';
import { line, lines, locale } from '../../ground/incoming.ts';
import { passageName } from '../../ground/sections.ts';
import { route, routes } from '../../http/route.ts';
import { marks } from '../../http/secrets.ts';
import { answer, begin, resolve } from '../../models/reviews/comments.ts';
import { threadList, threadsShown } from '../../views/threads.ts';
import { draftKey } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string(), locale });
const ofThread = params.extend({ thread: z.coerce.number().int() });

const said = z.object({
  body: lines.min(1, 'required').max(4000, 'tooLong'),
  suggestion: lines.max(longestMarkdown, 'tooLong').optional().openapi({
    description: 'Words that should stand there instead of the quoted ones',
  }),
  draftKey,
  ...marks,
});

const begun = said.extend({
  passage: line.regex(passageName),
  quote: lines.min(1, 'required').max(2000, 'tooLong').openapi({
    description: 'The words of the text that it is about: by them it is found again',
  }),
});

const done = { 204: { description: 'Done' } };

/** What the staff say of passages: readers never see it. */
export const articleComments = routes()
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}/translations/{locale}/comments',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What is said of a text, thread by thread',
      request: { params },
      responses: {
        200: { description: 'As they were begun', content: { 'application/json': { schema: threadList } } },
      },
    }),
    async (c) => c.json(await threadsShown(c.var.db, c.req.valid('param')), 200),
  )
  .openapi(
    route({
      method: 'post',
      path: '/articles/{slug}/translations/{locale}/comments',
      audience: 'editor',
      may: 'write-articles',
      secrets: 'asked',
      tags,
      summary: 'Say something of words in a text, or suggest others',
      request: { params, body: { required: true, content: { 'application/json': { schema: begun } } } },
      responses: {
        201: {
          description: 'Said',
          content: { 'application/json': { schema: z.object({ thread: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const { passage, quote, keeps: _, masked: __, ...words } = c.req.valid('json');
      const said = { ...words, kept: c.var.kept };
      const where = c.req.valid('param');
      const thread = await begin(c.var.db, where, { passage, quote }, said, asStaff(c.var.viewer));
      return c.json({ thread }, 201);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/articles/{slug}/translations/{locale}/comments/{thread}/answers',
      audience: 'editor',
      may: 'write-articles',
      secrets: 'asked',
      tags,
      summary: 'Answer in a thread; one that was resolved is open again',
      request: {
        params: ofThread,
        body: { required: true, content: { 'application/json': { schema: said } } },
      },
      responses: done,
    }),
    async (c) => {
      const { thread, ...where } = c.req.valid('param');
      const { keeps: _, masked: __, ...words } = c.req.valid('json');
      const said = { ...words, kept: c.var.kept };
      await answer(c.var.db, where, thread, said, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/comments/{thread}/resolution',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'It is done with',
      request: { params: ofThread },
      responses: done,
    }),
    async (c) => {
      const { thread, ...where } = c.req.valid('param');
      await resolve(c.var.db, where, thread, true, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/articles/{slug}/translations/{locale}/comments/{thread}/resolution',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'It is not done with after all',
      request: { params: ofThread },
      responses: done,
    }),
    async (c) => {
      const { thread, ...where } = c.req.valid('param');
      await resolve(c.var.db, where, thread, false, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
