import { z } from '@hono/zod-openapi';
import { urgentType } from '../../../search/intents/urgency.ts';
import { statuses } from '../../db/schema/tickets.ts';
import { Forbidden } from '../../ground/failures.ts';
import { email, line, lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { noteTicket } from '../../models/searches/searches.ts';
import { thread } from '../../models/tickets/messages.ts';
import { ticketsOf } from '../../models/tickets/queue.ts';
import { fileTicket, suggestionsOf } from '../../models/tickets/tickets.ts';
import { choicesFor } from '../../understanding/asking.ts';
import { noneOfThese, prepareTicket } from '../../understanding/intake.ts';
import { articleCard, articleCards } from '../../views/article-cards.ts';
import {
  choices,
  draftKey,
  explained,
  files,
  message,
  namedType,
  orNull,
  refused,
  removed,
} from '../../views/tickets.ts';
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

const filed = z
  .object({
    number: z.number(),
    link: z.string().openapi({ description: 'The secret that opens this ticket; it is not shown again' }),
    receipt: z.boolean().openapi({ description: 'Whether the number and the link are mailed, too' }),
    problemType: orNull(namedType),
    suggestions: z.array(articleCard),
    removed,
    refused,
  })
  .openapi('FiledTicket');

const ticketSummary = z.object({
  number: z.number(),
  subject: z.string(),
  locale,
  status: z.enum(statuses),
  problemType: orNull(namedType),
  createdAt: z.iso.datetime(),
});

const ticketView = ticketSummary
  .extend({
    messages: z.array(message),
    suggestions: z.array(articleCard),
    removed,
    choices,
    urgent: z.boolean().openapi({ description: 'Whether the first steps against theft belong on the page' }),
  })
  .openapi('Ticket');

export const tickets = routes()
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
      responses: { 201: { description: 'Filed', content: { 'application/json': { schema: filed } } } },
    }),
    async (c) => {
      const form = c.req.valid('form');
      const { limits } = c.var;
      const caller = c.env.address;
      await limits.spend('ticketsFromAddressInDay', caller);
      await limits.spend('ticketsInName', form.email.toLowerCase(), caller);
      await c.var.room.mustTakeWords();
      if (form.problemType && form.problemType !== noneOfThese) c.var.finder.mustKnow(form.problemType);
      const read = await c.var.readUploads(form.files, caller);
      const prepared = await prepareTicket(c.var.finder, { ...form, ...read });
      const sent = { caller, email: prepared.email, text: `${prepared.subject}\n${prepared.body}` };
      const mayMail = () => mayBeSent(limits, c.var.finder, sent);
      const { ticket, link, receipt } = await fileTicket(c.var.db, prepared, mayMail);
      if (form.search) await noteTicket(c.var.db, form.search);
      const answer = {
        number: ticket.number,
        link,
        receipt,
        problemType: c.var.finder.problemType(ticket.problemType),
        suggestions: await articleCards(
          c.var.db,
          await suggestionsOf(c.var.db, ticket.number),
          ticket.locale,
        ),
        removed: ticket.removed,
        refused: explained(read.refused, c.var.locale),
      };
      return c.json(answer, 201);
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
          content: { 'application/json': { schema: z.object({ tickets: z.array(ticketSummary) }) } },
        },
      },
    }),
    async (c) => {
      const { viewer, finder } = c.var;
      if (viewer.kind !== 'customer') throw new Forbidden(viewer.kind !== 'nobody');
      const tickets = (await ticketsOf(c.var.db, viewer)).map((ticket) => ({
        ...ticket,
        problemType: finder.problemType(ticket.problemType),
        createdAt: ticket.createdAt.toISOString(),
      }));
      return c.json({ tickets }, 200);
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
      request: { params: ticketParams },
      responses: {
        200: { description: 'The ticket', content: { 'application/json': { schema: ticketView } } },
      },
    }),
    async (c) => {
      const ticket = await openTicket(c, c.req.valid('param').ref, c.var.viewer);
      const messages = await thread(c.var.db, ticket.number, { notes: false });
      const view = {
        number: ticket.number,
        subject: ticket.subject,
        locale: ticket.locale,
        status: ticket.status,
        problemType: c.var.finder.problemType(ticket.problemType),
        createdAt: ticket.createdAt.toISOString(),
        messages: messages.map(({ createdAt, refused, ...row }) =>
          message.parse({
            ...row,
            createdAt: createdAt.toISOString(),
            refused: explained(refused, c.var.locale),
          }),
        ),
        suggestions: await articleCards(
          c.var.db,
          await suggestionsOf(c.var.db, ticket.number),
          ticket.locale,
        ),
        removed: ticket.removed,
        choices: await choicesFor(c.var.db, c.var.finder, ticket, messages),
        urgent: ticket.problemType === urgentType && ticket.priority === 'high',
      };
      return c.json(view, 200);
    },
  );
