import { z } from '@hono/zod-openapi';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { countryId } from '../../../content/countries.ts';
import { channels, priorities, statuses } from '../../db/schema/tickets.ts';
import { line } from '../../ground/incoming.ts';
import { locales } from '../../ground/locale.ts';
import { can } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import { addressesIn } from '../organisations/joining.ts';
import { alsoOfCustomers, askedWords, oneOf } from './found/words.ts';

/** What narrows a list, as views keep it and addresses say it. */

const most = 40;
const hour = 60 * 60_000;
const span = /^(\d{1,5})([hd])$/;

/** A moment: a day or a time, or how long ago, such as `36h` and `7d`; so long ago stays true in a view that is kept. */
const moment = line
  .max(30)
  .refine((given) => span.test(given) || /^\d{4}-\d\d-\d\d/.test(given), 'wrong')
  .refine((given) => span.test(given) || !Number.isNaN(Date.parse(given)), 'wrong')
  .openapi({ description: 'A day, a time, or how long ago: `2026-11-30`, `36h`, `7d`', example: '7d' });

const dues = ['late', 'soon', 'paused'] as const;

export const ticketFilter = z.object({
  words: line.max(100, 'tooLong').optional().openapi({ description: 'Whole words that were written in it' }),
  status: z.array(z.enum(statuses)).max(most).optional(),
  problemType: z.array(line.max(60)).max(most).optional(),
  intent: z
    .array(line.max(60))
    .max(most)
    .optional()
    .openapi({ description: 'What the model took the ticket for' }),
  lang: z.array(z.enum(locales)).max(most).optional(),
  country: z.array(countryId).max(most).optional().openapi({ description: 'Where the payment was made' }),
  method: z.array(line.max(60)).max(most).optional().openapi({ description: 'By what was paid' }),
  priority: z.array(z.enum(priorities)).max(most).optional(),
  channel: z.array(z.enum(channels)).max(most).optional(),
  assignee: line.max(60).optional().openapi({ description: 'An agent, `me` for whoever looks, or `nobody`' }),
  team: z
    .string()
    .regex(/^(?:mine|[1-9]\d{0,8})$/)
    .optional()
    .openapi({ description: 'The id of a team, or `mine` for those of whoever looks' }),
  organisation: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .openapi({
      description: 'The id of an organisation; whoever may not know customers finds nothing by it',
    }),
  due: z
    .enum(dues)
    .optional()
    .openapi({ description: '`late`, `soon` within the hour, or `paused` while its customer has to answer' }),
  unread: z
    .boolean()
    .optional()
    .openapi({ description: 'Only what somebody else has written to since it was read' }),
  createdAfter: moment.optional(),
  createdBefore: moment.optional(),
  updatedAfter: moment.optional(),
  updatedBefore: moment.optional(),
});
export type TicketFilter = z.infer<typeof ticketFilter>;

/** The same in an address: several values one after the other or behind commas; an empty one asks for nothing. */
export const several = <S extends z.ZodType>(list: S) =>
  z
    .union([line, z.array(line)])
    .optional()
    .transform((given): unknown =>
      given === undefined ? undefined : [given].flat().flatMap((one) => one.split(',').filter(Boolean)),
    )
    .pipe(list)
    .openapi({ type: 'array', items: { type: 'string' } });

const { shape } = ticketFilter;
export const filterAsked = z.object({
  words: shape.words,
  status: several(shape.status),
  problemType: several(shape.problemType),
  intent: several(shape.intent),
  lang: several(shape.lang),
  country: several(shape.country),
  method: several(shape.method),
  priority: several(shape.priority),
  channel: several(shape.channel),
  assignee: line.max(60).optional(),
  team: z.union([shape.team, z.literal('')]).transform((given) => given || undefined),
  organisation: z.union([shape.organisation, z.literal('')]).transform((given) => given || undefined),
  due: z
    .enum([...dues, ''])
    .optional()
    .transform((given) => given || undefined),
  unread: z
    .enum(['true', ''])
    .optional()
    .transform((given) => (given === undefined ? undefined : given === 'true')),
  createdAfter: moment.or(z.literal('')).optional(),
  createdBefore: moment.or(z.literal('')).optional(),
  updatedAfter: moment.or(z.literal('')).optional(),
  updatedBefore: moment.or(z.literal('')).optional(),
});

const counted = ['status', 'problemType', 'lang', 'priority', 'assignee'];

/** Whether the counters know how many tickets a filter leaves. */
export const isCounted = (filter: TicketFilter): boolean =>
  Object.entries(filter).every(([name, value]) => counted.includes(name) || isNothing(value));

export const isNothing = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

/** Whose tickets a filter asks for: an agent's id, null for nobody's, nothing for whosever. */
export const assigneeOf = (
  { assignee }: TicketFilter,
  { id }: Pick<Staff, 'id'>,
): string | null | undefined =>
  assignee === 'nobody' ? null : assignee === 'me' ? id : assignee || undefined;

const amount = { h: hour, d: 24 * hour };

export function momentOf(given: string, now = Date.now()): number {
  const [, count, unit] = span.exec(given) ?? [];
  return unit === 'h' || unit === 'd' ? now - Number(count) * amount[unit] : Date.parse(given);
}

/** What a filter asks of the entries `w` of a list, other than where they stand. */
export function asked(filter: TicketFilter, agent: Staff): SQL {
  const { words, problemType, intent, lang, country, method, priority, channel, unread } = filter;
  const assignee = assigneeOf(filter, agent);
  const conditions = [
    among(sql`w.problem_type`, problemType),
    among(sql`w.locale`, lang),
    among(sql`w.priority`, priority),
    among(sql`w.channel`, channel),
    among(takenFor, intent),
    among(fact('country'), country),
    among(fact('method'), method),
    words ? written(words, agent) : undefined,
    assignee === undefined ? undefined : sql`w.assignee is ${assignee}`,
    filter.team ? ofTeam(filter.team, agent) : undefined,
    filter.organisation
      ? sql`w.number in (select number from tickets where ${ofOrganisation(filter.organisation, agent)})`
      : undefined,
    filter.due ? dueBy[filter.due](sql`w.due_at`) : undefined,
    unread ? unreadBy(agent) : undefined,
    since(sql`w.created_at`, filter.createdAfter),
    until(sql`w.created_at`, filter.createdBefore),
    since(sql`w.updated_at`, filter.updatedAfter),
    until(sql`w.updated_at`, filter.updatedBefore),
  ].filter((one) => one !== undefined);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

const dueBy = {
  late: (at: SQL) => sql`${at} < ${Date.now()}`,
  soon: (at: SQL) => sql`${at} between ${Date.now()} and ${Date.now() + hour}`,
  paused: () => standsStill,
};

/** The stretch of an index in the order of what is due in which all stands that a filter leaves; of what stands still there is none. */
export const dueWithin = ({ due }: TicketFilter): SQL =>
  due && due !== 'paused' ? dueBy[due](sql`due_at`) : sql`true`;

/** Something is promised to it, and no time counts. */
const standsStill = sql`exists (select 1 from tickets t join service_levels l on l.id = t.service_level
  where t.number = w.number and t.counted_from is null and (l.solution is not null or
    (t.asked_at is not null and iif(t.answered_at is null, l.first, l.next) is not null)))`;

const among = (column: SQL, values: string[] | undefined) =>
  values && values.length > 0 ? sql`${column} in ${values}` : undefined;
const since = (column: SQL, given: string | undefined) =>
  given ? sql`${column} >= ${momentOf(given)}` : undefined;
const until = (column: SQL, given: string | undefined) =>
  given ? sql`${column} < ${momentOf(given)}` : undefined;

const fact = (kind: 'country' | 'method') =>
  sql`(select value from facts where ticket = w.number and kind = ${kind})`;

/** So many of those that words stand in are looked at, the newest. */
const mostWritten = 5000;

function written(words: string, agent: Staff): SQL {
  const terms = askedWords(words).map(({ forms }) => oneOf(alsoOfCustomers(forms, agent)));
  if (terms.length === 0) return sql`true`;
  return sql`w.number in (select rowid from ticket_words where ticket_words match ${terms.join(' AND ')}
    order by rowid desc limit ${mostWritten})`;
}

const takenFor = sql`(select intent from tags where ticket = w.number order by id limit 1)`;

const ofTeam = (team: string, { id }: Pick<Staff, 'id'>) =>
  team === 'mine'
    ? sql`w.team in (select team from team_members where agent = ${id})`
    : sql`w.team = ${Number(team)}`;

/** Whose it is is a customer's detail. */
export const ofOrganisation = (organisation: string, agent: Staff): SQL =>
  can(agent, 'see-customers') ? sql`email in ${addressesIn(Number(organisation))}` : sql`false`;

/** Somebody else wrote last, and this agent has not had it before them. */
const unreadBy = ({ id }: Pick<Staff, 'id'>) => sql`exists (select 1 from messages
  where id = (select max(id) from messages where ticket = w.number) and author_id is not ${id}
  and id > coalesce((select message from readings where agent = ${id} and ticket = w.number), 0))`;
