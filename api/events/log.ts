import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { events } from '../db/schema.ts';

/** All that can happen. Streams, screens and reports tell events apart by these names. */
export type EventKind =
  | 'ticket.filed'
  | 'ticket.replied'
  | 'ticket.noted'
  | 'ticket.status'
  | 'ticket.priority'
  | 'ticket.problem-type'
  | 'ticket.assigned'
  | 'ticket.incident'
  | 'article.created'
  | 'article.changed'
  | 'article.renamed'
  | 'article.published'
  | 'article.withdrawn'
  | 'article.confirmed'
  | 'incident.announced'
  | 'incident.updated'
  | 'incident.ended'
  | 'people.changed'
  | 'model.changed';

export type Event = typeof events.$inferSelect;

/** Whether it changes what everybody reads: an article or an incident. */
export const isPublic = ({ kind, slug }: Event): boolean => slug !== null || kind.startsWith('incident.');

type NewEvent = {
  kind: EventKind;
  ticket?: number;
  slug?: string;
  actor?: string;
  data?: Record<string, unknown>;
};

/** Appends to the log; call it in the transaction that makes the change. */
export async function record(tx: Queries, event: NewEvent): Promise<void> {
  await tx.insert(events).values(event);
}

/** Up to 500 events after the one with this id, oldest first. */
export const eventsAfter = (db: Queries, id: number): Promise<Event[]> =>
  db.select().from(events).where(gt(events.id, id)).orderBy(asc(events.id)).limit(500);

/** The history of a ticket, oldest first. */
export const eventsOfTicket = (db: Queries, ticket: number): Promise<Event[]> =>
  db.select().from(events).where(eq(events.ticket, ticket)).orderBy(asc(events.id));

/** The history of an article, oldest first. */
export const eventsOfArticle = (db: Queries, slug: string, kinds: EventKind[]): Promise<Event[]> =>
  db
    .select()
    .from(events)
    .where(and(eq(events.slug, slug), inArray(events.kind, kinds)))
    .orderBy(asc(events.id));
