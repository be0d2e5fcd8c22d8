import { z } from '@hono/zod-openapi';
import { lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { redact } from '../../privacy/redact.ts';
import { articleFix, articleFixes } from '../../views/article-cards.ts';
import { choices, namedType, orNull, removed } from '../../views/tickets.ts';

const answer = z
  .object({
    locale: locale.openapi({ description: 'The language to answer in' }),
    problemType: orNull(namedType.extend({ confidence: z.number() })),
    choices,
    urgent: z.boolean().openapi({ description: 'Whether money may be leaving at this moment' }),
    articles: z.array(articleFix),
    removed,
  })
  .openapi('Suggestions');

export const suggestions = routes().openapi(
  route({
    method: 'post',
    path: '/suggestions',
    audience: 'everyone',
    spends: 'suggestions',
    tags: ['Search'],
    summary: 'What a message is about, and the articles that may solve it',
    description: 'Nothing of the message is kept.',
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: z.object({ text: lines.max(20_000, 'tooLong'), locale }) },
        },
      },
    },
    responses: { 200: { description: 'Best first', content: { 'application/json': { schema: answer } } } },
  }),
  async (c) => {
    const { db, finder } = c.var;
    const asked = c.req.valid('json');
    const { text, found } = redact(asked.text);
    const { problemType, confidence, urgent, choices } = finder.understand(text);
    const type = finder.problemType(problemType);
    const articles = await articleFixes(db, await finder.suggest(text, asked.locale), asked.locale);
    const body = {
      locale: finder.languageOf(text),
      problemType: type && { ...type, confidence },
      choices,
      urgent,
      articles,
      removed: found,
    };
    return c.json(body, 200);
  },
);
