import type { Event, EventKind } from './kinds.ts';

/** Somebody who does what follows from events: each at least once, those of a ticket in order, whichever process it is. */
export type Subscriber = {
  /** Names its place in the log: never change it. */
  name: string;
  follows: (event: Event) => boolean;
  /** Does what follows. Where it throws, the event comes back later; after many tries it is left to an administrator. */
  follow: (event: Event) => Promise<void>;
};

/** A subscriber to these kinds: what it does is told only of them. */
export function subscriber<Kind extends EventKind>(
  name: string,
  kinds: readonly Kind[],
  follow: (event: Extract<Event, { kind: Kind }>) => Promise<void>,
): Subscriber {
  const follows = (event: Event): event is Extract<Event, { kind: Kind }> =>
    kinds.some((kind) => kind === event.kind);
  return {
    name,
    follows,
    async follow(event) {
      if (follows(event)) await follow(event);
    },
  };
}
