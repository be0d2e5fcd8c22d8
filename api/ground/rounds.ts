/** Work that is done in rounds, one after the other. A round must not throw. */
export function inRounds(round: () => Promise<void>) {
  let running = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return {
    /** Asks for a round and waits for it: one that has not begun yet serves everyone who asks meanwhile. */
    ask(): Promise<void> {
      waiting ??= running.then(() => {
        waiting = undefined;
        return round();
      });
      running = waiting;
      return waiting;
    },
    /** Resolves when no round is under way. */
    idle: () => running,
  };
}
