const pageBits = 14;
const pageSize = 2 ** pageBits;

/**
 * Whole numbers from 0 to 2³²-1 at the places 0, 1, 2 …; 0 where none was set. They lie outside the heap, in pages: nothing is
 * copied as they become more, and pages that were kept are used where they lie.
 */
export function growingNumbers(kept: Uint32Array = new Uint32Array(0)) {
  const pages: Uint32Array[] = [];
  for (let at = 0; at < kept.length; at += pageSize) pages.push(kept.subarray(at, at + pageSize));
  return {
    at: (place: number): number => pages[place >>> pageBits]?.[place & (pageSize - 1)] ?? 0,
    /** Visits the numbers at some places, in order. */
    each(from: number, to: number, visit: (value: number) => void): void {
      for (let at = from; at < to;) {
        const page = pages[at >>> pageBits];
        const end = Math.min(to, ((at >>> pageBits) + 1) * pageSize);
        for (; at < end; at++) visit(page?.[at & (pageSize - 1)] ?? 0);
      }
    },
    set(place: number, value: number): void {
      const number = place >>> pageBits;
      while (pages.length <= number) pages.push(new Uint32Array(pageSize));
      const page = pages[number];
      if (page) page[place & (pageSize - 1)] = value;
    },
    /** All of them, to be kept. */
    pages: (): readonly Uint32Array[] => pages,
  };
}
