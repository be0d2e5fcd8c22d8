import { z } from '@hono/zod-openapi';
import { create } from 'content-disposition';
import { Forbidden } from '../../ground/failures.ts';
import { lines } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { findAttachment } from '../../models/tickets/attachments.ts';
import { isClosed } from '../../models/tickets/closed.ts';
import { writeAsCustomer } from '../../models/tickets/messages.ts';
import { redact } from '../../privacy/redact.ts';
import { fileNameFor } from '../../views/customers.ts';
import { bytes, draftKey, explained, files, orNull, refused } from '../../views/tickets.ts';
import { continueTicket } from '../../understanding/intake.ts';
import { can, isColleague } from '../../who/policy.ts';
import { asCustomerOrColleague } from '../../who/viewer.ts';
import { openTicket, ticketParams as params } from './opened-ticket.ts';

const tags = ['Tickets'];

const openedTicket = z.object({
  number: z.number(),
  link: z.string().openapi({ description: 'The secret that opens it; it is not shown again' }),
  receipt: z.boolean().openapi({ description: 'Whether the number and the link are mailed, too' }),
});

/** What customers write into a ticket, and the files in it. */
export const ticketMessages = routes()
  .openapi(
    route({
      method: 'post',
      path: '/tickets/{ref}/messages',
      audience: 'ticket',
      tags,
      summary:
        'Reply as the customer, or as somebody of their organisation; a solved ticket opens again, and a closed one stays closed: the reply opens another, unless it is a colleague’s',
      request: {
        params,
        body: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: z.object({ body: lines.min(1, 'required').max(20_000, 'tooLong'), files, draftKey }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Sent',
          content: {
            'application/json': {
              schema: z.object({
                id: z
                  .number()
                  .nullable()
                  .openapi({ description: 'Of the message; null where it opened a ticket' }),
                refused,
                opened: orNull(openedTicket),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      const { body, files, draftKey } = c.req.valid('form');
      const viewer = asCustomerOrColleague(c.var.viewer);
      const ticket = await openTicket(c, c.req.valid('param').ref, viewer);
      const colleague = isColleague(viewer, ticket) ? viewer : undefined;
      await c.var.limits.spend('repliesToTicket', String(ticket.number), c.env.address);
      await c.var.room.mustTakeWords();
      const read = await c.var.readUploads(files, c.env.address);
      const { finder } = c.var;
      if (isClosed(ticket, c.var.config.CLOSE_AFTER_DAYS)) {
        // What it would open is its customer's alone, by a link that outlives whoever leaves.
        if (colleague) throw new Forbidden(true);
        const words = { message: body, draftKey, ...read };
        const { ticket: opened, link, receipt } = await continueTicket(c.var.db, finder, ticket, words);
        const refused = explained(read.refused, c.var.locale);
        return c.json({ id: null, refused, opened: { number: opened.number, link, receipt } }, 201);
      }
      const clean = redact(body).text;
      const { urgent } = finder.understand(clean);
      const said = { urgent, facts: finder.factsIn(clean), locale: finder.languageOf(body) };
      const message = { body, ...said, ...read, draftKey, colleague };
      const id = await writeAsCustomer(c.var.db, ticket.number, message);
      return c.json({ id, refused: explained(read.refused, c.var.locale), opened: null }, 201);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/tickets/{ref}/attachments/{id}',
      audience: 'ticket',
      tags,
      summary: 'A file of a ticket',
      description: 'Images may be shown; everything else is a download, and nothing in it runs.',
      request: { params: params.extend({ id: z.coerce.number().int() }) },
      responses: {
        200: {
          description: 'The bytes',
          content: { 'image/*': { schema: bytes }, 'application/pdf': { schema: bytes } },
        },
      },
    }),
    async (c) => {
      const { ref, id } = c.req.valid('param');
      const ticket = await openTicket(c, ref, c.var.viewer);
      const file = await findAttachment(c.var.db, ticket.number, id, can(c.var.viewer, 'see-tickets'));
      const shown = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
      return c.body(new Uint8Array(file.bytes), 200, {
        'content-type': file.mediaType,
        'content-disposition': create(fileNameFor(file.name, ticket, c.var.viewer), { type: shown }),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    },
  );
