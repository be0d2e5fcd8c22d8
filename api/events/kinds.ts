import { z } from 'zod';
import { commenting, outcomes } from '../db/schema/reviews.ts';
import { entryKinds } from '../../content/edits.ts';
import { factKinds } from '../db/schema/facts.ts';
import { clockKinds } from '../db/schema/clocks.ts';
import { unusable } from '../db/schema/rules.ts';
import { unshared } from '../db/schema/teams.ts';
import { priorities, statuses } from '../db/schema/tickets.ts';
import { locale } from '../ground/incoming.ts';
import { staffRoles } from '../ground/roles.ts';

/**
 * All that can happen, and what is told of each: a new kind is a line here. Models record them, readers get them as one union: whoever
 * reads every kind is told by the compiler of one that is new.
 */

const kind = <Kind extends string, Told extends z.ZodRawShape>(kind: Kind, told: Told) =>
  z.object({
    id: z.number(),
    kind: z.literal(kind),
    actor: z.string().nullable(),
    at: z.iso.datetime(),
    /** What a rule did of which it is a part. */
    run: z.number().nullish(),
    data: z.object(told),
  });

const status = z.enum(statuses);
const priority = z.enum(priorities);

/** What happens to a ticket. */
export const ofTickets = z.discriminatedUnion('kind', [
  /** `receipt`: whether its number and link are mailed. */
  kind('ticket.filed', { problemType: z.string().nullable(), receipt: z.boolean().default(false) }),
  /** `incident`: the one that it waited for, of whose end it tells; `automatic`: a rule wrote it, and nobody has answered by that; `colleague`: somebody of its customer's organisation wrote. */
  kind('ticket.replied', {
    author: z.enum(['customer', 'agent']),
    message: z.number(),
    incident: z.number().optional(),
    automatic: z.literal(true).optional(),
    colleague: z.literal(true).optional(),
  }),
  kind('ticket.noted', { message: z.number() }),
  /** `silence`: nobody said so, its customer did not answer. */
  kind('ticket.status', { from: status, to: status, silence: z.literal(true).optional() }),
  /** Its customer was reminded; `closesAfter`: in how many days it is solved without an answer, if it is. */
  kind('ticket.reminded', { closesAfter: z.number().nullable() }),
  kind('ticket.priority', { from: priority, to: priority }),
  kind('ticket.problem-type', { from: z.string().nullable(), to: z.string().nullable() }),
  kind('ticket.assigned', { from: z.string().nullable(), to: z.string().nullable() }),
  /** The ids of teams; `why`: why none of them was given it, where they share their tickets. */
  kind('ticket.team', {
    from: z.string().nullable(),
    to: z.string().nullable(),
    why: z.enum(unshared).nullable(),
  }),
  /** An agent said what it is, or that it is not so. */
  kind('ticket.fact', { fact: z.enum(factKinds) }),
  kind('ticket.spam', { from: z.boolean(), to: z.boolean() }),
  /** The customer said how they found our help, 1 to 5, or changed that. */
  kind('ticket.rated', { from: z.number().nullable(), to: z.number(), comment: z.boolean() }),
  /** A reply was due that may not go out as it is: `whom`, who wrote it, has to look. */
  kind('ticket.held', { whom: z.string() }),
  /** Told of both tickets: of `from`, whose talk goes on in `to`, and of `to`. `open`: whether its customer waited for an answer. */
  kind('ticket.merged', { from: z.number(), to: z.number(), undone: z.boolean(), open: z.boolean() }),
  /** Told of both: so many messages of `from` are a ticket of their own. */
  kind('ticket.split', { from: z.number(), to: z.number(), messages: z.number() }),
  /** Told of both: `from` was closed when its customer wrote again. */
  kind('ticket.continued', { from: z.number(), to: z.number() }),
  /** The days on which an agent wants it before them again. */
  kind('ticket.follow-up', { from: z.string().nullable(), to: z.string().nullable() }),
  /** A clock ends soon, or is over before it was met. `notifies`: who is told of it by mail; `team`: those of it are told, too. */
  kind('sla.warned', {
    clock: z.enum(clockKinds),
    dueAt: z.iso.datetime(),
    notifies: z.string().nullable(),
    team: z.number().nullable().default(null),
  }),
  kind('sla.breached', { clock: z.enum(clockKinds), dueAt: z.iso.datetime() }),
  /** Its customer opened an article that was suggested. */
  kind('ticket.opened', { article: z.string() }),
  /** A rule tells somebody, or another program, of it. */
  kind('ticket.told', { rule: z.string(), whom: z.string() }),
  kind('ticket.webhook', { rule: z.string(), webhook: z.number(), name: z.string() }),
  /** A rule would have gone on without end: it had its turn, or too many rules had theirs. */
  kind('ticket.rule-stopped', { rule: z.string(), why: z.enum(['again', 'many']) }),
  /** A rule was to use a macro, by its name, and could not. */
  kind('ticket.macro-left', { rule: z.string(), macro: z.string(), why: z.enum(unusable) }),
  kind('ticket.incident', { from: z.number().nullable(), to: z.number().nullable() }),
]);

/** What happens to an article. */
export const ofArticles = z.discriminatedUnion('kind', [
  kind('article.created', {}),
  /** What it is filed under and answers; `shown`: whether readers see it. */
  kind('article.changed', { shown: z.boolean().default(true) }),
  /** A draft was saved: readers see nothing of it yet. */
  kind('article.drafted', { locale }),
  /** Told of both addresses: of the one it left with where `to`, of the one it has with where `from`. */
  kind('article.renamed', { from: z.string().optional(), to: z.string().optional() }),
  /** `revision`: as which it is kept. */
  kind('article.published', { locale, revision: z.number().optional() }),
  /** `reason`: why, in an editor's words. */
  kind('article.withdrawn', { locale, reason: z.string().optional() }),
  kind('article.confirmed', { locale }),
  /** A review of this version was asked for; `of`: of whom, or of anybody who may. */
  kind('article.review-asked', {
    locale,
    request: z.number(),
    version: z.number(),
    of: z.string().nullable(),
  }),
  /** `request`: the one that is answered, or ends without an answer; nothing where nobody had asked. */
  kind('article.reviewed', { locale, request: z.number().nullable(), outcome: z.enum(outcomes) }),
  kind('article.scheduled', { locale, version: z.number(), publishAt: z.iso.datetime() }),
  /** It comes out no more at its time; `changed`: since somebody changed the text. `whose`: who had scheduled it. */
  kind('article.unscheduled', { locale, why: z.enum(['cancelled', 'changed']), whose: z.string() }),
  /** It was due, and would have misled readers. */
  kind('article.blocked', { locale, whose: z.string() }),
  /** Readers shall never see it again; `reason`: why, in an editor's words. */
  kind('article.archived', { locale, reason: z.string() }),
  /** It is a draft again. */
  kind('article.brought-back', { locale }),
  /** Somebody spoke of a passage, or ended or decided what was spoken of. */
  kind('article.commented', { locale, thread: z.number(), did: z.enum(commenting) }),
  /** Votes took it past another one in the lists that readers see. */
  kind('article.passed', {}),
  /** A published text turned out not to be readable, or readable after all. */
  kind('article.read-anew', { locale, readable: z.boolean() }),
]);

/** What happens to an incident. */
export const ofIncidents = z.discriminatedUnion('kind', [
  kind('incident.announced', { incident: z.number() }),
  kind('incident.updated', { incident: z.number() }),
  kind('incident.ended', { incident: z.number() }),
]);

/** What happens to the desk itself, and among people. */
export const ofTheDesk = z.discriminatedUnion('kind', [
  /** Somebody was added, given a role, or removed. */
  kind('people.changed', {
    added: z.enum(staffRoles).optional(),
    id: z.string().optional(),
    role: z.enum(staffRoles).optional(),
    removed: z.string().optional(),
  }),
  /** Somebody of the desk is told of something: their own list has it. */
  kind('agent.notified', { agent: z.string(), notification: z.number() }),
  /** The same of the studio. */
  kind('editor.notified', { person: z.string(), notification: z.number() }),
  /** Something of theirs is late, or due until then: they are told by mail. */
  kind('agent.digest', { agent: z.string(), until: z.iso.datetime() }),
  /** An agent is away until then, or is back. */
  kind('agent.away', { agent: z.string(), until: z.iso.datetime().nullable() }),
  kind('people.invited', { invitation: z.number() }),
  /** Somebody asked for the links to the tickets of an address: one of them, or none; without any, the member of an organisation that sees all of its; `opens`: which they want to see. Their address is told nobody. */
  kind('links.asked', {
    ticket: z.number().nullable(),
    member: z.number().optional(),
    opens: z.number().optional(),
    locale,
  }),
  /** A ticket was answered in which somebody else of its customer's organisation, by their id, had written. */
  kind('colleague.answered', { ticket: z.number(), message: z.number(), colleague: z.string() }),
  /** Somebody took a list away as a file: which (one of the desk's, or the id of a kept one), and by what it was narrowed besides. */
  kind('tickets.exported', { view: z.string(), narrowed: z.array(z.string()) }),
  /** What is promised, or when people work. */
  kind('service-levels.changed', { revision: z.number() }),
  /** What is done to tickets by itself. */
  kind('rules.changed', { rule: z.number().optional(), webhook: z.number().optional() }),
  /** An editor published something of what content/ has entry by entry, or gave it up. */
  kind('library.changed', { of: z.enum(entryKinds), entry: z.string() }),
  /** A picture that texts may show came, was replaced, or is described otherwise. */
  kind('picture.changed', { picture: z.string() }),
  kind('picture.removed', { picture: z.string() }),
  kind('model.changed', { corrections: z.number().optional(), restored: z.literal(true).optional() }),
]);

const noTicket = { ticket: z.null() };
const noArticle = { slug: z.null() };

const event = z.union([
  z.object({ ticket: z.number(), ...noArticle }).and(ofTickets),
  z.object({ slug: z.string(), ...noTicket }).and(ofArticles),
  z.object({ ...noTicket, ...noArticle }).and(z.union([ofIncidents, ofTheDesk])),
]);

export type Event = z.infer<typeof event>;
export type EventKind = Event['kind'];
export type TicketEvent = Extract<Event, { ticket: number }>;

/** What models record: the log adds when. */
export type NewEvent = Recorded<Event>;
type Recorded<E> = E extends Event
  ? Pick<E, 'kind' | 'data' | Subject<E>> & { actor?: string | undefined }
  : never;
type Subject<E extends Event> = E extends { ticket: number }
  ? 'ticket'
  : E extends { slug: string }
    ? 'slug'
    : never;

/** A row of the log as what it tells, or nothing: another version wrote it, of a kind or in a way that this one does not know. */
export const readEvent = (row: { at: Date }): Event | undefined =>
  event.safeParse({ ...row, at: row.at.toISOString() }).data;
