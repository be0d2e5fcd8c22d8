import { invalidate } from '$app/navigation';
import { createContext } from 'svelte';

type Told = { ticket: number; actor: string | null };
type Stream = { live: boolean; changedByOthers: number };

export const [getStream, setStream] = createContext<Stream>();

/**
 * What happens to tickets and incidents while the desk is open. The browser's own EventSource resumes after the last event it saw; the
 * lists and the open ticket are read again as each one arrives.
 */
export function followTickets(me: () => string): Stream {
  const state: Stream = $state({ live: false, changedByOthers: 0 });
  $effect(() => {
    const source = new EventSource('/api/desk/events');
    source.addEventListener('open', () => (state.live = true));
    source.addEventListener('error', () => (state.live = false));
    source.addEventListener('ticket', (event) => {
      const told: Told = JSON.parse(event.data);
      if (told.actor !== me()) state.changedByOthers = told.ticket;
      void invalidate('desk:queue');
      void invalidate(`desk:ticket:${told.ticket}`);
    });
    source.addEventListener('incident', () => void invalidate('desk:incidents'));
    return () => source.close();
  });
  return state;
}
