import { z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { Forbidden } from '../../ground/failures.ts';
import { email, line, lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { noteTicket } from '../../models/searches/searches.ts';
import { fileTicket } from '../../models/tickets/tickets.ts';
import { noneOfThese, prepareTicket } from '../../understanding/intake.ts';
import { customerTicket, customerTicketShown } from '../../views/customer-tickets.ts';
import { filedTicket, filedTicketShown } from '../../views/filed-tickets.ts';
import { ownTickets, ownTicketsShown } from '../../views/own-tickets.ts';
import { draftKey, files, pageOfThread } from '../../views/tickets.ts';
import { openTicket, ticketParams } from './opened-ticket.ts';
import { mayBeSent } from './receipts.ts';

const tags = ['Tickets'];

const newTicket = z.object({
  subject: line.min(3, 'required').max(200, 'tooLong'),
  message: lines.min(10, 'tooShort').max(20_000, 'tooLong'),
  email,
  name: line.max(80, 'tooLong').optional(),
  reference: line.max(80, 'tooLong').optional(),
  locale,
  draftKey,
  problemType: line
    .max(60)
    .optional()
    .openapi({ description: 'Which of the offered types it is, or `none` of these' }),
  search: line.max(40).optional().openapi({ description: 'The key of the search that was not enough' }),
  files,
});

const kept = routes();
/** A page that is open asks again and again: what is as it was is not sent again. */
kept.get('/tickets/:ref', etag());

export const tickets = kept
  .openapi(
    route({
      method: 'post',
      path: '/tickets',
      audience: 'everyone',
      spends: 'ticketsFromAddress',
      tags,
      summary: 'File a ticket',
      description:
        'Secrets are removed before anything is stored. A file that cannot be taken is named in the answer and on the ticket; the rest is filed.',
      request: { body: { required: true, content: { 'multipart/form-data': { schema: newTicket } } } },
      responses: { 201: { description: 'Filed', content: { 'application/json': { schema: filedTicket } } } },
    }),
    async (c) => {
      const form = c.req.valid('form');
      const { limits } = c.var;
      const caller = c.env.address;
      await Promise.all([
        limits.spend('ticketsFromAddressInDay', caller),
        limits.spend('ticketsInName', form.email.toLowerCase(), caller),
      ]);
      await c.var.room.mustTakeWords();
      if (form.problemType && form.problemType !== noneOfThese) c.var.finder.mustKnow(form.problemType);
      const read = await c.var.readUploads(form.files, caller);
      const prepared = await prepareTicket(c.var.finder, { ...form, ...read });
      const sent = { caller, email: prepared.email, text: `${prepared.subject}\n${prepared.body}` };
      const mayMail = () => mayBeSent(limits, c.var.finder, sent);
      const filed = await fileTicket(c.var.db, prepared, mayMail);
      if (form.search) await noteTicket(c.var.db, form.search);
      const answer = { ...filed, refused: read.refused };
      return c.json(await filedTicketShown(c.var.db, c.var.finder, answer, c.var.locale), 201);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/tickets',
      audience: 'customer',
      tags,
      summary: 'Your own tickets, once you have signed in by a link from your mail',
      responses: {
        200: {
          description: 'Newest first',
          content: { 'application/json': { schema: ownTickets } },
        },
      },
    }),
    async (c) => {
      const { viewer, finder } = c.var;
      if (viewer.kind !== 'customer') throw new Forbidden(viewer.kind !== 'nobody');
      return c.json(await ownTicketsShown(c.var.db, finder, viewer), 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/tickets/{ref}',
      audience: 'ticket',
      tags,
      summary: 'A ticket as its customer sees it',
      description:
        '`ref` is the secret of a ticket link, or the number for the signed-in customer and for agents.',
      request: { params: ticketParams, query: pageOfThread },
      responses: {
        200: { description: 'The ticket', content: { 'application/json': { schema: customerTicket } } },
        304: { description: 'As it was, where `If-None-Match` says how that is' },
      },
    }),
    async (c) => {
      const ticket = await openTicket(c, c.req.valid('param').ref, c.var.viewer);
      const closeAfter = c.var.config.CLOSE_AFTER_DAYS;
      const { viewer, locale } = c.var;
      const asked = { ...c.req.valid('query'), viewer, locale, closeAfter };
      return c.json(await customerTicketShown(c.var.db, c.var.finder, ticket, asked), 200);
    },
  );
