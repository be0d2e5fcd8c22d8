import { setImmediate as turn } from 'node:timers/promises';

/** Does something with each, so many at once; between these everybody else in the process has a turn. */
export async function eachInTurns<T>(list: T[], atOnce: number, act: (one: T) => void): Promise<void> {
  for (const [at, one] of list.entries()) {
    act(one);
    if (at % atOnce === 0) await turn();
  }
}

/**
 * Lets one after the other through, first come, first served, each in a turn of the event loop of its own. Whatever comes meanwhile is
 * heard in between; without this all that had come would be answered before anybody else is heard, who then waits for twice as many.
 */
export function openTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];

  function next(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  }

  return () =>
    new Promise((go) => {
      if (waiting.push(go) === 1) setImmediate(next);
    });
}
