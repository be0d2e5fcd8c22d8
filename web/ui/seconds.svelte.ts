import { createSubscriber } from 'svelte/reactivity';

/** One clock for all that count on a page, going as long as any of them is shown. */
const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, 1000);
  return () => clearInterval(timer);
});

/** What time it is, anew each second. */
export function now(): number {
  subscribe();
  return Date.now();
}
