import { invalidate } from '$app/navigation';
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

type Told = { ticket: number; actor: string | null };
/** `changedByOthers`: the tickets in which somebody else did something since they were opened here. */
type Stream = { live: boolean; changedByOthers: SvelteSet<number> };

export const [getStream, setStream] = createContext<Stream>();

/**
 * What happens to tickets and incidents while the desk is open. The browser's own EventSource resumes after the last event it saw; the
 * lists and the open ticket are read again as each one arrives.
 */
export function followTickets(me: () => string): Stream {
  const state: Stream = $state({ live: false, changedByOthers: new SvelteSet() });
  $effect(() => {
    const source = new EventSource('/api/desk/events');
    source.addEventListener('open', () => (state.live = true));
    source.addEventListener('error', () => (state.live = false));
    source.addEventListener('ticket', (event) => {
      const told: Told = JSON.parse(event.data);
      if (told.actor !== me()) state.changedByOthers.add(told.ticket);
      void invalidate('desk:queue');
      void invalidate(`desk:ticket:${told.ticket}`);
    });
    source.addEventListener('incident', () => void invalidate('desk:incidents'));
    return () => source.close();
  });
  return state;
}
