import type { Event, TicketEvent } from '../../../../api/events/kinds.ts';
import type { Deed, SlowLife } from './slow-lives.ts';

/** What people do to a ticket, as its log tells of it. */

type Told = Pick<TicketEvent, 'kind' | 'data'> & { actor: string | null };

/** What a deed records, as the models do, and what it means to whoever counts slowly; nothing where it cannot be done now. */
export function tellOf(
  deed: Deed,
  life: SlowLife,
): { told: Told[]; meant: Parameters<SlowLife['happen']>[0][] } {
  const [told, meant]: [Told[], Parameters<SlowLife['happen']>[0][]] = [[], []];
  const reply = (author: 'customer' | 'agent') => {
    told.push({ kind: 'ticket.replied', actor: null, data: { author, message: 1 } });
    meant.push(author === 'agent' ? 'answered' : 'asked');
  };
  const become = (to: SlowLife['status'], actor: string | null) => {
    const from = life.status;
    if (from === to) return;
    life.status = to;
    told.push({ kind: 'ticket.status', actor, data: { from, to } });
    meant.push(to === 'open' ? 'went on' : 'stopped');
    if (to === 'open' && from === 'solved' && actor === null) meant.push('asked');
  };
  const acts: Partial<Record<Deed, () => void>> = {
    'customer writes': () => [reply('customer'), become('open', null)],
    'agent answers': () => [reply('agent'), become('waiting', 'yara')],
    'agent solves with an answer': () => [reply('agent'), become('solved', 'yara')],
    'agent has it wait': () => become('waiting', 'yara'),
    'agent opens': () => become('open', 'yara'),
    'agent solves': () => become('solved', 'yara'),
    'customer: not solved': () => life.status === 'solved' && become('open', null),
    merged: () => merge(false),
  };
  const merge = (undone: boolean) => {
    const open = undone ? life.merged === 'open' : life.status === 'open';
    told.push({ kind: 'ticket.merged', actor: 'yara', data: { from: 1, to: 2, undone, open } });
    life.merged = undone ? null : open ? 'open' : 'closed';
    if (open) meant.push(undone ? 'went on' : 'stopped');
  };
  // Nothing is done to what was merged but to put it back.
  if (life.merged === null) acts[deed]?.();
  else if (deed === 'merge undone') merge(true);
  return { told, meant };
}

/** A row of the log. */
export const eventOf = (told: Told, at: number): Event =>
  ({ id: 1, ticket: 1, slug: null, at: new Date(at).toISOString(), ...told }) as Event;
