import { invalidate } from '$app/navigation';
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { followShared } from './shared-stream.ts';

type Told = { kind: string; ticket: number; actor: string | null };
type Looker = { ticket: number; agent: string; name: string; typing: 'reply' | 'note' | null };
/**
 * `changedByOthers`: the tickets in which somebody else did something since they were opened here. `othersAt`: who else has a ticket
 * before them.
 */
type Stream = {
  live: boolean;
  changedByOthers: SvelteSet<number>;
  othersAt: (ticket: number) => Looker[];
};

export const [getStream, setStream] = createContext<Stream>();

/**
 * What happens to tickets and incidents while the desk is open, and who else is there. A stream that broke resumes after the last event it
 * brought; the lists and the open ticket are read again as each one arrives.
 */
export function followTickets(me: () => string): Stream {
  let lookers: Looker[] = $state.raw([]);
  const state: Stream = $state({
    live: false,
    changedByOthers: new SvelteSet(),
    othersAt: (ticket) => lookers.filter((one) => one.ticket === ticket && one.agent !== me()),
  });
  const heard = {
    ticket(data: string) {
      const told: Told = JSON.parse(data);
      // That its customer has read something changes nothing for whoever writes to them.
      const isChange = told.kind !== 'ticket.opened';
      if (isChange && told.actor !== me()) state.changedByOthers.add(told.ticket);
      void invalidate('desk:queue');
      void invalidate(`desk:ticket:${told.ticket}`);
      if (told.kind === 'ticket.follow-up') void invalidate('desk:frame');
    },
    incident: () => void invalidate('desk:incidents'),
    notified(data: string) {
      const told: { data: { agent: string } } = JSON.parse(data);
      if (told.data.agent === me()) void invalidate('desk:frame');
    },
    away: () => void invalidate('desk:frame'),
    presence: (data: string) => void (lookers = JSON.parse(data)),
  };
  $effect(() =>
    followShared(me(), {
      live: (live) => (state.live = live),
      heard: (what, data) => heard[what](data),
    }),
  );
  return state;
}
