import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { priorities, statuses } from '../db/schema/tickets.ts';
import { line, locale } from '../ground/incoming.ts';
import { locales } from '../ground/locale.ts';
import { queue, queueCounts, views } from '../models/tickets/queue.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff } from '../who/viewer.ts';
import { namedType, orNull } from './tickets.ts';

/** What lists of the desk show of a ticket. */
export const queuedTicket = z
  .object({
    number: z.number(),
    subject: z.string(),
    name: z.string().nullable(),
    locale,
    problemType: orNull(namedType),
    status: z.enum(statuses),
    priority: z.enum(priorities),
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('QueuedTicket');

/** Which list, what of it, and from where. */
export const queueAsked = z.object({
  view: z.enum(views).default('new'),
  problemType: line.optional(),
  lang: z.enum(locales).optional(),
  priority: z.enum(priorities).optional(),
  assignee: line.optional(),
  cursor: z.coerce.number().int().optional(),
});

export const queuePage = z.object({
  tickets: z.array(queuedTicket),
  next: z.string().nullable(),
  counts: z.record(z.enum(views), z.number()),
});

/** A page of a list as this agent sees it, and how long each list is when it is narrowed so. */
export async function queueShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  { lang, ...filter }: z.infer<typeof queueAsked>,
  agent: Staff,
) {
  const narrowed = { ...filter, ...(lang && { locale: lang }) };
  const [{ tickets, next }, counts] = await Promise.all([
    queue(db, narrowed, agent),
    queueCounts(db, narrowed, agent),
  ]);
  const rows = tickets.map((ticket) => ({
    ...ticket,
    problemType: finder.problemType(ticket.problemType),
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
  }));
  return { tickets: rows, next, counts };
}
