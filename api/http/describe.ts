import type { OpenAPIHono } from '@hono/zod-openapi';
import { errorTexts } from '../ground/texts.ts';
import type { Audience } from '../who/viewer.ts';
import type { Env } from './env.ts';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'Names the problem; one of those listed above' },
    title: { type: 'string', description: 'What to tell people, in their language' },
    status: { type: 'integer' },
    errors: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'What is wrong, field by field',
    },
    own: {
      type: 'array',
      items: { type: 'string' },
      description: 'Where secrets would be removed: the company’s own numbers, which stay',
    },
  },
} as const;

const answer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const retryAfter = { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } } as const;

const who: Record<Audience, string> = {
  everyone: 'Anyone may call it.',
  ticket:
    'For whoever holds the ticket’s secret link, its signed-in customer, and agents; for all others the ticket is missing.',
  customer: 'For customers who signed in by a link from their mail.',
  staff: 'For signed-in staff.',
  agent: 'For agents and administrators.',
  editor: 'For whoever works in the studio, and administrators.',
  admin: 'For administrators.',
};

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Operation = NonNullable<NonNullable<Document['paths']>[string]['get']>;

/** The OpenAPI document: what the routes declare, and what is common to them: who may call, and how they refuse. */
export function describeApi(app: OpenAPIHono<Env>) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Hulool API',
      version: '1',
      description: `Search, articles and tickets of a support desk for electronic payments.\n\nEvery error is \`application/problem+json\`: ${Object.keys(errorTexts).join(', ')}.`,
    },
  });
  for (const path of Object.values(document.paths ?? {}))
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const)
      if (path[method]) complete(method, path[method]);
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problem },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hulool.session_token' } },
    },
  };
}

/** What an operation may refuse with follows from whom it answers and what it takes; only conflicts are declared by their routes. */
function complete(method: string, operation: Operation): void {
  const audience: Audience = operation['x-audience'] ?? 'admin';
  operation.description = [operation.description, who[audience]].filter(Boolean).join('\n\n');
  const responses = (operation.responses ??= {});
  const closed = audience !== 'everyone' && audience !== 'ticket';
  if (closed) operation.security = [{ session: [] }];
  if (closed) responses[401] = answer('Not signed in');
  const changes = method !== 'get';
  const refused = [closed && 'Signed in, but not for this', changes && 'Asked by a page of another site'];
  if (closed || changes) responses[403] = answer(refused.filter(Boolean).join('; '));
  if (operation.parameters?.some((one) => 'in' in one && one.in === 'path'))
    responses[404] ??= { description: 'Not there, or not for you' };
  if (responses[404]) responses[404] = answer(responses[404].description);
  if (responses[409]) responses[409] = answer(responses[409].description);
  if (responses[410]) responses[410] = answer(responses[410].description);
  if (changes) responses[413] = answer('Too large');
  if (operation.requestBody || operation.parameters)
    responses[422] = answer('Something in it cannot be taken');
  responses[429] = { ...answer('Too many; wait as long as Retry-After says'), headers: retryAfter };
  responses[431] = { description: 'Headers too large, told without a body' };
  responses[500] = answer('A failure on our side');
  responses[503] = { ...answer('Not just now: busy, or without room to save anything'), headers: retryAfter };
}
