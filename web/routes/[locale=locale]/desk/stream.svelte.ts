import { invalidate } from '$app/navigation';

type Told = { kind: string; ticket: number; actor: string | null };

/**
 * What happens to tickets and incidents while the desk is open. The browser's own EventSource resumes after the last event it saw; the
 * lists and the open ticket are read again as each one arrives.
 */
export function followTickets(me: () => string) {
  const state = $state({ live: false, filed: 0, changedByOthers: 0 });
  $effect(() => {
    const source = new EventSource('/api/desk/events');
    source.addEventListener('open', () => (state.live = true));
    source.addEventListener('error', () => (state.live = false));
    source.addEventListener('ticket', (event) => {
      const told: Told = JSON.parse(event.data);
      if (told.kind === 'ticket.filed') state.filed += 1;
      if (told.actor !== me()) state.changedByOthers = told.ticket;
      void invalidate('desk:queue');
      void invalidate(`desk:ticket:${told.ticket}`);
    });
    source.addEventListener('incident', () => void invalidate('desk:incidents'));
    return () => source.close();
  });
  return state;
}
