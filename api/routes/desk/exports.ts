import { z } from '@hono/zod-openapi';
import { create } from 'content-disposition';
import { today } from '../../ground/clock.ts';
import { route, routes } from '../../http/route.ts';
import { streamed } from '../../http/streamed.ts';
import { noteExport } from '../../models/tickets/exports.ts';
import { fileAsked, ticketFile } from '../../views/ticket-file.ts';
import { asStaff } from '../../who/viewer.ts';

/** Lists taken away from the desk. */
export const deskExports = routes().openapi(
  route({
    method: 'get',
    path: '/desk/exports/tickets',
    audience: 'admin',
    may: 'export-tickets',
    tags: ['Desk'],
    summary: 'A list of tickets, for spreadsheets',
    description:
      'As the list is narrowed and in order, without what was written in them. The log keeps who took it.',
    request: { query: fileAsked },
    responses: {
      200: {
        description: 'The list; of a very long one the first part, as its last line says',
        content: { 'text/csv': { schema: z.string() } },
      },
    },
  }),
  async (c) => {
    const { db, finder, locale } = c.var;
    const [asked, agent] = [c.req.valid('query'), asStaff(c.var.viewer)];
    const lines = await ticketFile(db, finder, asked, { agent, locale });
    await noteExport(db, asked, agent);
    return c.body(streamed(lines), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': create(`hulool-tickets-${today()}.csv`),
      'cache-control': 'private, no-store',
    });
  },
);
