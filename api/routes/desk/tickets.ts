import { z } from '@hono/zod-openapi';
import { priorities, statuses } from '../../db/schema/tickets.ts';
import { ofTickets } from '../../events/kinds.ts';
import { eventsOfTicket } from '../../events/log.ts';
import { line, locale } from '../../ground/incoming.ts';
import { locales } from '../../ground/locale.ts';
import { route, routes } from '../../http/route.ts';
import { findIncident, noticesAbout } from '../../models/incidents/shown.ts';
import { agents } from '../../models/tickets/assignments.ts';
import { thread } from '../../models/tickets/messages.ts';
import { answerType } from '../../models/tickets/problem-types.ts';
import { queue, queueCounts, views } from '../../models/tickets/queue.ts';
import { changeTicket } from '../../models/tickets/statuses.ts';
import { findTicket, suggestionsOf, tagsOf } from '../../models/tickets/tickets.ts';
import { choicesFor } from '../../understanding/asking.ts';
import { articlePreview, articlePreviews } from '../../views/article-cards.ts';
import { incident, notices, shown } from '../../views/incidents.ts';
import {
  choices,
  deskParams as params,
  explained,
  message,
  namedType,
  orNull,
  removed,
  saidType,
} from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const status = z.enum(statuses);
const priority = z.enum(priorities);

const queued = z
  .object({
    number: z.number(),
    subject: z.string(),
    name: z.string().nullable(),
    locale,
    problemType: orNull(namedType),
    status,
    priority,
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('QueuedTicket');

const deskMessage = message.extend({ kind: z.enum(['reply', 'note']), removed });

const deskTicket = queued
  .extend({
    email: z.string(),
    reference: z.string().nullable(),
    removed,
    tags: z.array(
      z.object({
        problemType: namedType,
        intent: z.object({ id: z.string(), name: z.object({ ar: z.string(), en: z.string() }) }),
        confidence: z.number(),
        because: z
          .array(z.string())
          .openapi({ description: 'The words that counted, as the customer wrote them' }),
      }),
    ),
    choices,
    messages: z.array(deskMessage),
    suggestions: z.array(articlePreview),
    incident: orNull(incident).openapi({ description: 'The incident that it is attached to' }),
    incidents: notices.openapi({ description: 'What goes on that it may be about' }),
    history: z.array(ofTickets).openapi({ description: 'What happened to it; `actor` is a name' }),
  })
  .openapi('DeskTicket');

const iso = (date: Date) => date.toISOString();

export const desk = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'The queue',
      request: {
        query: z.object({
          view: z.enum(views).default('new'),
          problemType: line.optional(),
          lang: z.enum(locales).optional(),
          priority: priority.optional(),
          assignee: line.optional(),
          cursor: z.coerce.number().int().optional(),
        }),
      },
      responses: {
        200: {
          description: 'A page, urgent first, then whoever waited longest',
          content: {
            'application/json': {
              schema: z.object({
                tickets: z.array(queued),
                next: z.string().nullable(),
                counts: z.record(z.enum(views), z.number()),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      const { lang, ...filter } = c.req.valid('query');
      const agent = asStaff(c.var.viewer);
      const { tickets, next } = await queue(c.var.db, { ...filter, ...(lang && { locale: lang }) }, agent);
      const rows = tickets.map((ticket) => ({
        ...ticket,
        problemType: c.var.finder.problemType(ticket.problemType),
        createdAt: iso(ticket.createdAt),
        updatedAt: iso(ticket.updatedAt),
      }));
      return c.json({ tickets: rows, next, counts: await queueCounts(c.var.db, agent) }, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets/{number}',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'A ticket as agents see it: thread with notes, tags, suggestions, history',
      request: { params },
      responses: {
        200: { description: 'The ticket', content: { 'application/json': { schema: deskTicket } } },
      },
    }),
    async (c) => {
      const { db, finder } = c.var;
      const ticket = await findTicket(db, c.req.valid('param').number, c.var.viewer);
      const { number } = ticket;
      const team = new Map((await agents(db)).map(({ id, name }) => [id, name]));
      const messages = await thread(db, number, { notes: true });
      const asked = messages.filter(({ author }) => author === 'customer').map(({ body }) => body);
      const view = {
        ...ticket,
        incident: ticket.incident && shown(finder, await findIncident(db, ticket.incident, c.var.viewer)),
        incidents: await noticesAbout(db, {
          problemType: ticket.problemType,
          text: [ticket.subject, ...asked].join('\n'),
        }),
        assigneeName: team.get(ticket.assignee ?? '') ?? null,
        problemType: finder.problemType(ticket.problemType),
        createdAt: iso(ticket.createdAt),
        updatedAt: iso(ticket.updatedAt),
        tags: finder.named(await tagsOf(db, number)),
        choices: await choicesFor(db, finder, ticket, messages),
        messages: messages.map((row) => ({
          ...row,
          createdAt: iso(row.createdAt),
          refused: explained(row.refused, c.var.locale),
        })),
        suggestions: await articlePreviews(db, await suggestionsOf(db, number), ticket.locale),
        history: (await eventsOfTicket(db, number)).map((event) => ({
          ...event,
          actor: event.actor && (team.get(event.actor) ?? null),
        })),
      };
      return c.json(deskTicket.parse(view), 200);
    },
  )
  .openapi(
    route({
      method: 'patch',
      path: '/desk/tickets/{number}',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Change the problem type, priority or status',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                status: status.optional(),
                priority: priority.optional(),
                problemType: line.optional(),
              }),
            },
          },
        },
      },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      const change = c.req.valid('json');
      if (change.problemType) c.var.finder.mustKnow(change.problemType);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await changeTicket(c.var.db, ticket.number, change, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/problem-type',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'What it is about, where that was asked: also to confirm the guess',
      request: { params, body: { required: true, content: { 'application/json': { schema: saidType } } } },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const { problemType } = c.req.valid('json');
      if (problemType !== null) c.var.finder.mustKnow(problemType);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await answerType(c.var.db, ticket.number, problemType, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
