import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { Forbidden } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { articlesAsFiles } from '../../models/articles/exports.ts';
import { articlesAsJson } from '../../models/exports/data.ts';
import { articlesAsPages } from '../../models/exports/pages.ts';
import { zipped } from '../../uploads/zip.ts';
import { bytes } from '../../views/tickets.ts';
import { can } from '../../who/policy.ts';

const formats = ['markdown', 'html', 'json'] as const;

export const studioExports = routes().openapi(
  route({
    method: 'get',
    path: '/studio/export',
    audience: 'editor',
    may: 'see-drafts',
    tags: ['Studio'],
    summary: 'All articles as files in an archive',
    description:
      '`markdown`: a folder that an import takes in unchanged; `html`: pages that open from a disk; `json`: one file for other programs.',
    request: {
      query: z.object({
        format: z.enum(formats),
        drafts: z
          .stringbool()
          .default(false)
          .openapi({ description: 'With what readers do not see, for those who may write' }),
      }),
    },
    responses: { 200: { description: 'A ZIP', content: { 'application/zip': { schema: bytes } } } },
  }),
  (c) => {
    const { format, drafts } = c.req.valid('query');
    if (drafts && !can(c.var.viewer, 'write-articles')) throw new Forbidden(true);
    const { db, config } = c.var;
    const files = {
      markdown: () => articlesAsFiles(db, { drafts }),
      html: () => articlesAsPages(db, { drafts, origin: config.PUBLIC_URL }),
      json: () => articlesAsJson(db, { drafts }),
    }[format]();
    const day = new Date().toISOString().slice(0, 10);
    return c.body(Readable.toWeb(zipped(files)) as ReadableStream, 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="hulool-${format}-${day}.zip"`,
      'cache-control': 'private, no-store',
    });
  },
);
