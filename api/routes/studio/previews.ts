import { z } from '@hono/zod-openapi';
import { longestMarkdown } from '../../../content/markdown/limits.ts';
import { typing, locale } from '../../ground/incoming.ts';
import { longestArticle } from '../../http/bodies.ts';
import { route, routes } from '../../http/route.ts';
import { render } from '../../models/articles/markdown.ts';
import { mustBeReadable } from '../../models/articles/set-aside.ts';
import { picturesIn } from '../../models/pictures/shown.ts';
import { heading } from '../../views/tickets.ts';

export const previews = routes().openapi(
  route({
    method: 'post',
    path: '/previews',
    secrets: 'itself',
    audience: 'editor',
    may: 'write-articles',
    largest: longestArticle,
    tags: ['Studio'],
    summary: 'Markdown as readers will see it',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({ markdown: typing.max(longestMarkdown, 'tooLong'), locale }),
          },
        },
      },
    },
    responses: {
      200: {
        description: 'Sanitised HTML',
        content: {
          'application/json': { schema: z.object({ html: z.string(), headings: z.array(heading) }) },
        },
      },
    },
  }),
  async (c) => {
    const { markdown, locale } = c.req.valid('json');
    mustBeReadable(markdown, 'markdown');
    const { html, headings } = render(markdown, locale, await picturesIn(c.var.db, markdown));
    return c.json({ html, headings }, 200);
  },
);
