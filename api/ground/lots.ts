import { setTimeout } from 'node:timers/promises';

/** How much longer than a lot took nothing is done after it. */
const rest = 3;

/**
 * Does long work that nobody waits for in lots, and leaves the process and the database alone in between, for three times as long as
 * a lot took: who works meanwhile hardly notices. Ends when `lot` says that there is no more.
 */
export async function inLots(lot: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const began = performance.now();
    if (!(await lot())) return;
    await setTimeout(rest * (performance.now() - began));
  }
}
