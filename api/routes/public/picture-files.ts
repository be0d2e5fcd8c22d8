import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { findPictureFile } from '../../models/pictures/pictures.ts';
import { fileAddress } from '../../models/pictures/shown.ts';
import { bytes } from '../../views/tickets.ts';

const aPicture = { schema: bytes };

/** The pictures that texts show, to whoever sees one of these texts. */
export const pictureFiles = routes().openapi(
  route({
    method: 'get',
    path: '/pictures/files/{name}/{hash}/{width}',
    audience: 'everyone',
    tags: ['Articles'],
    summary: 'A picture that a text shows, so many pixels wide',
    request: {
      params: z.object({ name: z.string(), hash: z.string(), width: z.coerce.number().int() }),
    },
    responses: {
      200: {
        description: 'The picture',
        content: { 'image/webp': aPicture, 'image/jpeg': aPicture, 'image/png': aPicture },
      },
      302: { description: 'It was replaced: the one that is shown now' },
    },
  }),
  async (c) => {
    const asked = c.req.valid('param');
    const { file, hash, width } = await findPictureFile(c.var.db, c.var.viewer, asked);
    if (!file) return c.redirect(fileAddress(asked.name, hash, width), 302);
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  },
);
