import { z } from '@hono/zod-openapi';
import { Invalid } from '../../ground/failures.ts';
import { line, typing } from '../../ground/incoming.ts';
import { Refused, refusals } from '../../ground/refusals.ts';
import { route, routes } from '../../http/route.ts';
import { mustHoldNone } from '../../http/secrets.ts';
import { addPicture, changePicture, nameFrom, removePicture } from '../../models/pictures/pictures.ts';
import { inWidths } from '../../uploads/drawn.ts';
import type { ReadPicture } from '../../uploads/read.ts';
import { mostOfPicture } from '../../uploads/read.ts';
import { alt, marks, pictureShown, picturesShown, studioPicture } from '../../views/pictures.ts';
import { draftKey, slug } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ name: z.string() });
const file = z.instanceof(File).openapi({ type: 'string', format: 'binary' });
const version = z.coerce.number().int().openapi({
  description: 'That of the picture it changes: refused with 409 when somebody changed it after that',
});

/** The picture in a form, drawn in the widths that screens ask for. @throws Invalid saying why it cannot be taken */
async function drawnFrom(file: File, read: ReadPicture) {
  const sent = Buffer.from(await file.arrayBuffer());
  try {
    return await inWidths(sent, await read(sent, file.name));
  } catch (error) {
    throw error instanceof Refused ? new Invalid({ file: refusals[error.reason] }) : error;
  }
}

export const studioPictures = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/pictures',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'The pictures that texts can show, with the texts that do',
      request: {
        query: z.object({
          q: typing.max(200).optional(),
          undescribed: z.stringbool().default(false),
          cursor: line.max(100).optional(),
        }),
      },
      responses: {
        200: {
          description: 'By name',
          content: {
            'application/json': {
              schema: z.object({
                pictures: z.array(studioPicture),
                undescribed: z.number().openapi({ description: 'How many lack words in a language' }),
                next: z.string().nullable(),
              }),
            },
          },
        },
      },
    }),
    async (c) => c.json(await picturesShown(c.var.db, c.req.valid('query')), 200),
  )
  .openapi(
    route({
      method: 'post',
      path: '/studio/pictures',
      secrets: 'itself',
      audience: 'editor',
      may: 'write-articles',
      largest: mostOfPicture,
      tags,
      summary: 'Add a picture',
      description: 'Drawn anew: where and with what it was taken is not kept.',
      request: {
        body: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: z.object({
                file,
                name: z.union([slug, z.literal('')]).default(''),
                altAr: alt.shape.ar,
                altEn: alt.shape.en,
                draftKey,
              }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Added, under this name',
          content: { 'application/json': { schema: z.object({ name: z.string() }) } },
        },
      },
    }),
    async (c) => {
      const { file, altAr, altEn, name, draftKey } = c.req.valid('form');
      mustHoldNone({ altAr, altEn, name });
      const said = { alt: { ar: altAr, en: altEn }, marks: [] };
      const drawn = await drawnFrom(file, c.var.readPicture);
      const asked = { name: name || nameFrom(file.name), drawn, said, draftKey };
      return c.json({ name: await addPicture(c.var.db, asked, asStaff(c.var.viewer)) }, 201);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/pictures/{name}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'One picture',
      request: { params },
      responses: {
        200: { description: 'The picture', content: { 'application/json': { schema: studioPicture } } },
      },
    }),
    async (c) => c.json(await pictureShown(c.var.db, c.req.valid('param').name), 200),
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/pictures/{name}',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Say what a picture shows, and what its numbers mark',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ alt, marks, version }) } },
        },
      },
      responses: { 204: { description: 'Said' }, 409: { description: 'Somebody changed it meanwhile' } },
    }),
    async (c) => {
      const { version, ...said } = c.req.valid('json');
      const which = { ...c.req.valid('param'), version };
      await changePicture(c.var.db, which, { said }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/pictures/{name}/file',
      secrets: 'itself',
      audience: 'editor',
      may: 'write-articles',
      largest: mostOfPicture,
      tags,
      summary: 'Replace a picture wherever it is shown',
      request: {
        params,
        body: {
          required: true,
          content: { 'multipart/form-data': { schema: z.object({ file, version }) } },
        },
      },
      responses: { 204: { description: 'Replaced' }, 409: { description: 'Somebody changed it meanwhile' } },
    }),
    async (c) => {
      const { file, version } = c.req.valid('form');
      const which = { ...c.req.valid('param'), version };
      const drawn = await drawnFrom(file, c.var.readPicture);
      await changePicture(c.var.db, which, { drawn }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/studio/pictures/{name}',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Remove a picture that no text shows',
      request: { params },
      responses: { 204: { description: 'Removed' } },
    }),
    async (c) => {
      await removePicture(c.var.db, c.req.valid('param').name, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
