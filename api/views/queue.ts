import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { channels, priorities, statuses } from '../db/schema/tickets.ts';
import { Invalid } from '../ground/failures.ts';
import { locale } from '../ground/incoming.ts';
import { fieldTexts } from '../ground/texts.ts';
import type { Levels } from '../models/service-levels/levels.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { filterAsked, ticketFilter } from '../models/tickets/filters.ts';
import { dueFollowUps } from '../models/tickets/follow-ups.ts';
import { isTimed, queue, views } from '../models/tickets/queue.ts';
import { queueCounts } from '../models/tickets/view-counts.ts';
import { queuedTickets } from '../models/tickets/queued-tickets.ts';
import { savedViewsFor } from '../models/tickets/saved-views.ts';
import { sorts } from '../models/tickets/walk.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff, Viewer } from '../who/viewer.ts';
import { nameFor, wordsFor } from './customers.ts';
import { dueOrNull, dueShown } from './due.ts';
import { namedType, orNull } from './tickets.ts';

/** What the desk shows of a ticket, in lists and by itself. */
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
    team: z.number().nullable().openapi({ description: 'Who share it among them' }),
    channel: z.enum(channels),
    spamAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    due: dueOrNull,
    mergedInto: z.number().nullable().openapi({ description: 'The ticket that its talk goes on in' }),
    followUpOn: z
      .string()
      .nullable()
      .openapi({ description: 'The day on which somebody wants it before them again' }),
    followUpNote: z.string().nullable(),
  })
  .openapi('QueuedTicket');

const last = z
  .object({
    id: z.number(),
    kind: z.enum(['reply', 'note']),
    author: z.enum(['customer', 'agent']),
    line: z.string().openapi({ description: 'Its first line, in its own language' }),
    locale,
    at: z.iso.datetime(),
  })
  .openapi('LastMessage');

/** A row of a list. */
export const queueRow = queuedTicket
  .extend({
    incident: z.number().nullable().openapi({ description: 'The incident that it is attached to' }),
    messages: z.number().openapi({ description: 'How many there are, notes among them' }),
    files: z.boolean().openapi({ description: 'Whether any came with a message' }),
    last: orNull(last),
    unread: z.boolean().openapi({ description: 'Somebody else wrote last, and you have not read it yet' }),
  })
  .openapi('QueueRow');

const view = z.enum(views);
const kept = z.string().regex(/^[1-9]\d{0,8}$/);

/** Which list, what of it, in which order, and from where. */
export const queueAsked = filterAsked.extend({
  view: z.union([view, kept]).default('new').openapi({
    description:
      'One of the desk’s own, or the id of one that was kept: what else is asked stands in place of what that asks',
  }),
  sort: z.enum(sorts).optional(),
  cursor: z
    .string()
    .regex(/^-?\d{1,16}(\.\d{1,9})?$/)
    .optional(),
});

export const queuePage = z.object({
  name: z.string().nullable().openapi({ description: 'Of a view that was kept' }),
  tickets: z.array(queueRow),
  next: z.string().nullable(),
  counts: z.record(view, z.number()).openapi({ description: 'How long each list is, narrowed as this one' }),
  rough: z.array(view).openapi({ description: 'Of which lists there may be more than was counted' }),
  total: z
    .object({ count: z.number(), more: z.boolean() })
    .openapi({ description: 'How long this list is; with `more` there may be more than was counted' }),
  filter: ticketFilter.openapi({ description: 'How it is narrowed, by the view too' }),
  sort: z.enum(sorts),
});

type Rows = Awaited<ReturnType<typeof queuedTickets>>;

/** Rows as they leave. */
export const rowsShown = (
  rows: Rows,
  finder: Pick<Finder, 'problemType'>,
  levels: Levels,
  viewer: Viewer,
): z.infer<typeof queueRow>[] =>
  rows.map(({ last, clocks, email, phone, reference: _, ...ticket }) => {
    const told = (words: string): string => wordsFor(words, { name: ticket.name, email, phone }, viewer);
    return {
      ...ticket,
      name: nameFor(ticket.name, viewer),
      subject: told(ticket.subject),
      followUpNote: ticket.followUpNote && told(ticket.followUpNote),
      due: dueShown(clocks, levels),
      problemType: finder.problemType(ticket.problemType),
      spamAt: ticket.spamAt?.toISOString() ?? null,
      createdAt: ticket.createdAt.toISOString(),
      updatedAt: ticket.updatedAt.toISOString(),
      last: last && lastShown(last, told),
    };
  });

const lastShown = (
  { authorId: _, begun, at, ...last }: NonNullable<Rows[number]['last']>,
  told: (words: string) => string,
) => ({
  ...last,
  line: told(begun),
  at: at.toISOString(),
});

/** A page of a list as this agent sees it, and how long each list is when it is narrowed so. */
export async function queueShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  asked: z.infer<typeof queueAsked>,
  agent: Staff,
): Promise<z.infer<typeof queuePage>> {
  const { cursor, name, ...wanted } = await resolved(db, asked, agent);
  const { view, sort, ...filter } = wanted;
  const [{ tickets, next }, { counts, rough }, levels] = await Promise.all([
    queue(db, { ...wanted, cursor }, agent),
    queueCounts(db, filter, agent),
    readLevels(db),
  ]);
  const total = { count: counts[view], more: rough.includes(view) };
  return {
    name,
    tickets: rowsShown(tickets, finder, levels, agent),
    next,
    counts,
    rough,
    total,
    filter,
    sort,
  };
}

/** What is asked of which list of ours: a view that was kept is the list of all, as that narrows it. @throws Invalid for one that they may not open */
export async function resolved(db: Queries, { view, ...asked }: z.infer<typeof queueAsked>, agent: Staff) {
  const own = views.find((one) => one === view);
  if (own) {
    const sort = asked.sort ?? (isTimed(own) ? 'due' : 'place');
    return { ...asked, name: null, view: own, sort };
  }
  const saved = (await savedViewsFor(db, agent)).find(({ id }) => id === Number(view));
  if (!saved) throw new Invalid({ view: fieldTexts.choice });
  // What is not asked is not there at all.
  const { name, filter } = saved;
  return { ...filter, ...asked, name, sort: asked.sort ?? saved.sort, view: 'all' as const };
}

export const followUps = z.object({ tickets: z.array(queueRow) });

/** What this agent wanted before them today, or earlier. */
export async function followUpsShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  agent: Staff,
): Promise<z.infer<typeof followUps>> {
  const [numbers, levels] = await Promise.all([dueFollowUps(db, agent), readLevels(db)]);
  return { tickets: rowsShown(await queuedTickets(db, numbers, agent), finder, levels, agent) };
}
