import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { NotFound } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** What the page is made of: two files of the viewer, and the line that starts it. */
const files = new Map(
  Object.entries({
    'swagger-ui.css': { type: 'text/css', read: () => readFile(join(folder, 'swagger-ui.css'), 'utf8') },
    'swagger-ui-bundle.js': {
      type: 'text/javascript',
      read: () => readFile(join(folder, 'swagger-ui-bundle.js'), 'utf8'),
    },
    'start.js': {
      type: 'text/javascript',
      read: async () => `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', validatorUrl: null });`,
    },
  }),
);

const page = `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Hulool API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="api"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** The viewer writes styles and small pictures into its page; scripts come from here alone. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export const docs = routes()
  .openapi(
    route({
      method: 'get',
      path: '/docs',
      audience: 'everyone',
      tags: ['Running'],
      summary: 'This document, to read',
      responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
    }),
    (c) =>
      c.body(page, 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }),
  )
  .openapi(
    route({
      method: 'get',
      path: '/docs/{file}',
      audience: 'everyone',
      tags: ['Running'],
      summary: 'A file of that page',
      request: { params: z.object({ file: z.string() }) },
      responses: {
        200: {
          description: 'The file',
          content: { 'text/css': { schema: z.string() }, 'text/javascript': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const file = files.get(c.req.valid('param').file);
      if (!file) throw new NotFound();
      const headers = {
        'content-type': `${file.type}; charset=utf-8`,
        'cache-control': 'public, max-age=86400',
      };
      return c.body(await file.read(), 200, headers);
    },
  );
