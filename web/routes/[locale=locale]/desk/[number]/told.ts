import { m } from '#lib/paraglide/messages.js';
import type { DeskTicket } from '#lib/types.ts';
import { priorityNames, statusNames } from '../labels.ts';

export type HistoryEvent = DeskTicket['history'][number];

/** What happened, in words. */
export function told({ kind, data }: HistoryEvent): string {
  switch (kind) {
    case 'ticket.filed':
      return m.desk_event_filed();
    case 'ticket.incident':
      return data.to ? m.incidents_event_attached({ id: String(data.to) }) : m.incidents_event_detached();
    case 'ticket.spam':
      return data.to ? m.desk_event_spam() : m.desk_event_not_spam();
    case 'ticket.replied':
      if (data.incident) return m.incidents_event_over();
      return data.author === 'agent' ? m.desk_event_replied_agent() : m.desk_event_replied_customer();
    case 'ticket.noted':
      return m.desk_event_noted();
    case 'ticket.status':
      return m.desk_event_status({
        from: statusNames[data.from](),
        to: statusNames[data.to](),
      });
    case 'ticket.priority':
      return m.desk_event_priority({
        from: priorityNames[data.from](),
        to: priorityNames[data.to](),
      });
    case 'ticket.problem-type':
      return m.desk_event_type();
    case 'ticket.fact':
      return m.desk_event_fact();
    case 'ticket.rated':
      return m.desk_event_rated({ score: data.to });
    case 'ticket.assigned':
      return data.to ? m.desk_event_assigned() : m.desk_event_unassigned();
  }
}
