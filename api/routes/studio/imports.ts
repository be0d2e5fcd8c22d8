import { z } from '@hono/zod-openapi';
import { settlings } from '../../db/schema/imports.ts';
import { Invalid } from '../../ground/failures.ts';
import { line } from '../../ground/incoming.ts';
import { Refused, refusals } from '../../ground/refusals.ts';
import { route, routes } from '../../http/route.ts';
import {
  beginImport,
  forgetImport,
  kinds,
  settleConflict,
  takeImport,
} from '../../models/imports/imports.ts';
import { isWanted, partsOf } from '../../models/imports/unpacked.ts';
import { digestOf } from '../../uploads/drawn.ts';
import type { Unzipped } from '../../uploads/zip.ts';
import { unzipped } from '../../uploads/zip.ts';
import { importCounts, importPart, importReport, importShown, importsShown } from '../../views/imports.ts';
import { draftKey, files, place } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const id = z.coerce.number().int();
const params = z.object({ id });

/** So many bytes are taken at once, packed. */
const mostPacked = 60 * 1024 * 1024;

/** All that was sent, unpacked where it is an archive. @throws Invalid saying why it cannot be taken */
async function sentFiles(sent: File[]): Promise<Unzipped[]> {
  const all: Unzipped[] = [];
  for (const file of sent) {
    if (file.size > mostPacked) throw new Refused('zipLarge');
    const bytes = Buffer.from(await file.arrayBuffer());
    if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') all.push({ path: file.name, bytes });
    else for await (const one of unzipped(bytes, isWanted)) all.push(one);
  }
  return all;
}

/** @throws Invalid where files cannot be taken, saying why */
function saidOfFiles(error: unknown): never {
  throw error instanceof Refused ? new Invalid({ files: refusals[error.reason] }) : error;
}

const unpack = async (sent: Unzipped[]) => Promise.try(partsOf, sent).catch(saidOfFiles);

export const studioImports = routes()
  .openapi(
    route({
      method: 'get',
      path: '/studio/imports',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'What was brought in lately',
      responses: {
        200: {
          description: 'Newest first',
          content: { 'application/json': { schema: z.object({ imports: z.array(importShown) }) } },
        },
      },
    }),
    async (c) => c.json({ imports: await importsShown(c.var.db) }, 200),
  )
  .openapi(
    route({
      method: 'post',
      path: '/studio/imports',
      secrets: 'itself',
      audience: 'editor',
      may: 'write-articles',
      largest: mostPacked,
      tags,
      summary: 'Bring articles in',
      description:
        'A ZIP of a Markdown folder of ours, an export of Zendesk Guide (JSON of its Help Center API, with its attachments), or HTML pages. Nothing is changed before it is taken.',
      request: {
        body: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: z.object({
                files,
                problemType: line.openapi({ description: 'What articles from elsewhere are filed under' }),
                draftKey,
              }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Received: it is being read',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const { files, problemType, draftKey } = c.req.valid('form');
      c.var.finder.mustKnow(problemType);
      const name = files
        .map((file) => file.name)
        .join(', ')
        .slice(0, 200);
      const sent = await sentFiles(files).catch(saidOfFiles);
      const digest = digestOf(Buffer.from(sent.map(({ path, bytes }) => path + digestOf(bytes)).join()));
      const begun = { name, problemType, draftKey, digest, ...(await unpack(sent)) };
      return c.json({ id: await beginImport(c.var.db, begun, asStaff(c.var.viewer)) }, 201);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/studio/imports/{id}',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'What will be taken of an import, what is in conflict, what is left',
      request: { params, query: z.object({ show: z.enum(kinds).default('conflicts'), cursor: place }) },
      responses: {
        200: {
          description: 'A page of one kind',
          content: {
            'application/json': {
              schema: z.object({
                import: importShown,
                counts: importCounts,
                parts: z.array(importPart),
                next: z.string().nullable(),
              }),
            },
          },
        },
      },
    }),
    async (c) => c.json(await importReport(c.var.db, c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/imports/{id}/parts/{part}/settlement',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Say which side of a conflict is right',
      request: {
        params: params.extend({ part: id }),
        body: {
          required: true,
          content: {
            'application/json': { schema: z.object({ file: line.max(1000), settling: z.enum(settlings) }) },
          },
        },
      },
      responses: { 204: { description: 'Said' }, 409: { description: 'It is being taken' } },
    }),
    async (c) => {
      const { file, settling } = c.req.valid('json');
      await settleConflict(c.var.db, { ...c.req.valid('param'), file }, settling);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/studio/imports/{id}/taking',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Take what was read, and the conflicts that are settled',
      request: { params },
      responses: { 204: { description: 'It is being taken' }, 409: { description: 'It is not read yet' } },
    }),
    async (c) => {
      await takeImport(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/studio/imports/{id}',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Forget an import; what was taken of it stays',
      request: { params },
      responses: { 204: { description: 'Forgotten' }, 409: { description: 'It is being taken' } },
    }),
    async (c) => {
      await forgetImport(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
