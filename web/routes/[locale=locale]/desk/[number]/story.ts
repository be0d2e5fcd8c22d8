import type { DeskTicket } from '#lib/types.ts';
import type { HistoryEvent } from './told.ts';

type Message = DeskTicket['messages'][number];
/** A part of the thread: a message, or what happened between two of them. */
export type Part = { message: Message } | { events: HistoryEvent[] };

/** What messages say themselves. */
const said = new Set<HistoryEvent['kind']>(['ticket.filed', 'ticket.replied', 'ticket.noted']);

/** Messages and what happened, in the order of time; what follows each other without a message between stands together. */
export function story({ messages, history }: Pick<DeskTicket, 'messages' | 'history'>): Part[] {
  const parts: Part[] = [];
  const events = history.filter(({ kind }) => !said.has(kind));
  let next = 0;
  const until = (at: string | undefined): void => {
    const from = next;
    while (next < events.length && (at === undefined || (events[next]?.at ?? '') < at)) next += 1;
    if (next > from) parts.push({ events: events.slice(from, next) });
  };
  for (const message of messages) {
    until(message.createdAt);
    parts.push({ message });
  }
  until(undefined);
  return parts;
}
