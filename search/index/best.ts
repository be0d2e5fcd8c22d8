/** Keeps the best that is offered under each number, for one query after the other. */
export function openBest() {
  let scores = new Float64Array(0);
  let offers = new Uint32Array(0);
  let offered = new Uint8Array(0);
  /** Where something was offered, in the order in which it came. */
  let order = new Uint32Array(0);
  let count = 0;
  let highest = 0;

  return {
    /** Makes room for the numbers below this. While a query is answered there must be enough. */
    makeRoom(numbers: number): void {
      if (numbers <= order.length) return;
      const size = numbers * 2;
      scores = new Float64Array(size);
      offers = new Uint32Array(size);
      order = new Uint32Array(size);
      offered = new Uint8Array(size);
    },

    offer(number: number, what: number, score: number): void {
      if (offered[number] === 0) {
        offered[number] = 1;
        order[count++] = number;
      } else if ((scores[number] ?? 0) >= score) return;
      scores[number] = score;
      offers[number] = what;
      highest = Math.max(highest, score);
    },

    /** The highest score that was offered, 0 at least. */
    highest: (): number => highest,

    /** Tells what was best under each number; nothing is left. */
    empty(tell: (what: number, score: number, number: number) => void): void {
      for (let at = 0; at < count; at++) {
        const number = order[at] ?? 0;
        offered[number] = 0;
        tell(offers[number] ?? 0, scores[number] ?? 0, number);
      }
      count = 0;
      highest = 0;
    },
  };
}
