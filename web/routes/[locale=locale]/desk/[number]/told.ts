import { dueWords } from '#lib/due.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeskTicket } from '#lib/types.ts';
import { macroLeft, priorityNames, statusNames } from '../labels.ts';

export type HistoryEvent = DeskTicket['history'][number];

/** Of these nothing more is told than their names. */
const named = {
  'ticket.filed': m.desk_event_filed,
  'ticket.noted': m.desk_event_noted,
  'ticket.reminded': m.desk_event_reminded,
  'ticket.fact': m.desk_event_fact,
  'ticket.opened': m.desk_event_opened,
};

const clocks = { 'sla.warned': m.desk_event_warned, 'sla.breached': m.desk_event_breached };
const tickets = { 'ticket.split': m.desk_event_split, 'ticket.continued': m.desk_event_continued };

/** What happened, in words. */
export function told(event: HistoryEvent): string {
  if (isByItself(event)) return toldByItself(event);
  const { kind, data } = event;
  switch (kind) {
    case 'ticket.filed':
    case 'ticket.noted':
    case 'ticket.reminded':
    case 'ticket.fact':
    case 'ticket.opened':
      return named[kind]();
    case 'ticket.incident':
      return data.to ? m.incidents_event_attached({ id: String(data.to) }) : m.incidents_event_detached();
    case 'ticket.spam':
      return data.to ? m.desk_event_spam() : m.desk_event_not_spam();
    case 'ticket.replied':
      return toldReply(data);
    case 'ticket.status':
      return toldStatus(data);
    case 'ticket.priority':
      return m.desk_event_priority({ from: priorityNames[data.from](), to: priorityNames[data.to]() });
    case 'ticket.problem-type':
      return toldType(data);
    case 'ticket.rated':
      return m.desk_event_rated({ score: data.to });
    case 'sla.warned':
    case 'sla.breached':
      return clocks[kind]({ clock: dueWords()[data.clock] });
    case 'ticket.assigned':
      return toldAssigned(data);
    case 'ticket.team':
      return toldTeam(data);
    case 'ticket.merged':
      return toldMerge(data);
    case 'ticket.split':
    case 'ticket.continued':
      return tickets[kind]({ from: String(data.from), to: String(data.to) });
    case 'ticket.follow-up':
      return data.to ? m.desk_event_follow_up({ to: `\u2066${data.to}\u2069` }) : m.desk_event_followed_up();
  }
}

const byItself = [
  'ticket.told',
  'ticket.webhook',
  'ticket.rule-stopped',
  'ticket.macro-left',
  'ticket.held',
] as const;
type ByItself = Extract<HistoryEvent, { kind: (typeof byItself)[number] }>;

const isByItself = (event: HistoryEvent): event is ByItself => byItself.some((kind) => kind === event.kind);

/** What nobody did: a reply was held, or what a rule did besides changing the ticket. Which rule, whoever did it says. */
function toldByItself({ kind, data }: ByItself): string {
  switch (kind) {
    case 'ticket.held':
      return m.desk_event_held(data);
    case 'ticket.told':
      return m.rules_event_told({ whom: data.whom });
    case 'ticket.webhook':
      return m.rules_event_webhook({ name: data.name });
    case 'ticket.macro-left':
      return macroLeft[data.why](data);
    case 'ticket.rule-stopped':
      return data.why === 'again' ? m.rules_event_stopped_again() : m.rules_event_stopped_many();
  }
}

type Told<Kind> = Extract<HistoryEvent, { kind: Kind }>['data'];

function toldStatus({ from, to, silence }: Told<'ticket.status'>): string {
  if (silence) return m.desk_event_silence();
  return m.desk_event_status({ from: statusNames[from](), to: statusNames[to]() });
}

function toldReply({ author, incident }: Told<'ticket.replied'>): string {
  if (incident) return m.incidents_event_over();
  return author === 'agent' ? m.desk_event_replied_agent() : m.desk_event_replied_customer();
}

type Move = { from: string | null; to: string | null };

function toldType({ from, to }: Move): string {
  if (to === null) return m.desk_event_type_none();
  if (from === to) return m.desk_event_type_confirmed({ to });
  return from === null ? m.desk_event_type_set({ to }) : m.desk_event_type_corrected({ from, to });
}

function toldAssigned({ from, to }: Move): string {
  if (to === null) return m.desk_event_put_back({ from: from ?? '' });
  return from === null ? m.desk_event_given({ to }) : m.desk_event_handed({ from, to });
}

const unshared = {
  empty: m.desk_event_team_empty,
  away: m.desk_event_team_away,
  language: m.desk_event_team_language,
};

function toldTeam({ from, to, why }: Move & { why: keyof typeof unshared | null }): string {
  if (to === null) return m.desk_event_team_none({ from: from ?? '' });
  if (why !== null) return unshared[why]({ to });
  return from === null ? m.desk_event_team_to({ to }) : m.desk_event_team_moved({ from, to });
}

function toldMerge({ from, to, undone }: { from: number; to: number; undone: boolean }): string {
  const numbers = { from: String(from), to: String(to) };
  return undone ? m.desk_event_unmerged(numbers) : m.desk_event_merged(numbers);
}
