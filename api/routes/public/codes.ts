import { z } from '@hono/zod-openapi';
import { ifThereIsRoom } from '../../db/connection.ts';
import { typing, locale } from '../../ground/incoming.ts';
import type { Env } from '../../http/env.ts';
import { route, routes } from '../../http/route.ts';
import type { Reader } from '../../models/codes/codes.ts';
import { codesOfSystem } from '../../models/codes/codes.ts';
import { noteUnknown } from '../../models/gaps/unknown-codes.ts';
import { redact } from '../../privacy/redact.ts';
import { code, codeCard, codePage, codesFound, codesNamedIn, codeSystem } from '../../views/codes.ts';
import { can } from '../../who/policy.ts';

const tags = ['Codes'];
/** For whom codes are shown. */
export const readerOf = ({ locale, viewer }: Pick<Env['Variables'], 'locale' | 'viewer'>): Reader => ({
  locale,
  staff: can(viewer, 'see-notes-for-staff'),
});

export const codes = routes()
  .openapi(
    route({
      method: 'get',
      path: '/codes',
      audience: 'everyone',
      tags,
      summary: 'The codes that a text names, and the systems there are',
      request: {
        query: z.object({ q: typing.max(2000, 'tooLong').default(''), locale: locale.optional() }),
      },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: {
            'application/json': {
              schema: codesFound,
            },
          },
        },
      },
    }),
    async (c) => {
      const { db, finder, limits, locale, viewer } = c.var;
      const q = redact(c.req.valid('query').q).text;
      const found = codesNamedIn(finder, q, readerOf(c.var));
      const isUnknown = q !== '' && found.found.length === 0 && viewer.kind !== 'staff';
      const isFirst = async () =>
        (await limits.allows('searchesKept', c.env.address)) &&
        limits.allows('unknownCode', q, c.env.address);
      if (isUnknown && (await isFirst())) await ifThereIsRoom(noteUnknown(db, q, locale));
      return c.json(found, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/codes/{id}',
      audience: 'everyone',
      tags,
      summary: 'A code: what it means, whether money was taken, who must act, what to do now',
      request: { params: z.object({ id: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: { description: 'In the reader’s language', content: { 'application/json': { schema: code } } },
      },
    }),
    async (c) => {
      const { db, finder } = c.var;
      return c.json(await codePage(db, finder, c.req.valid('param').id, readerOf(c.var)), 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/code-systems/{id}',
      audience: 'everyone',
      tags,
      summary: 'A system with its codes',
      request: { params: z.object({ id: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: { 'application/json': { schema: codeSystem.extend({ codes: z.array(codeCard) }) } },
        },
      },
    }),
    (c) => c.json(codesOfSystem(c.req.valid('param').id, readerOf(c.var)), 200),
  );
