import { growingNumbers } from './numbers.ts';

/** How often a term stands in a document is kept in the lowest bits of a posting, up to this; the document's number above. */
const timesBits = 8;
const mostTimes = 2 ** timesBits - 1;

/**
 * Lists of postings: which documents, numbered from 0 to 2²⁴-1, a term stands in and how often. All lists lie in one row of
 * numbers outside the heap, where as many small objects would take ten times the memory and be looked through at each collection
 * of garbage. A list has as much room as the next power of two.
 */
export function openPostings() {
  const row = growingNumbers();
  let end = 0;
  const starts = growingNumbers();
  const counts = growingNumbers();
  /** Where there is room that no list uses, by its size. */
  const free = new Map<number, number[]>();

  function roomFor(size: number): number {
    const known = free.get(size)?.pop();
    if (known !== undefined) return known;
    end += size;
    return end - size;
  }

  function giveBack(start: number, size: number): void {
    const others = free.get(size);
    if (others) others.push(start);
    else free.set(size, [start]);
  }

  return {
    /** How many documents are on a list. */
    count: counts.at,

    add(list: number, document: number, times: number): void {
      const count = counts.at(list);
      if (isPowerOfTwo(count)) {
        const start = roomFor(count * 2 || 1);
        for (let at = 0; at < count; at++) row.set(start + at, row.at(starts.at(list) + at));
        if (count > 0) giveBack(starts.at(list), count);
        starts.set(list, start);
      }
      row.set(starts.at(list) + count, (document << timesBits) | Math.min(times, mostTimes));
      counts.set(list, count + 1);
    },

    /** Takes a document from a list, if it is there. */
    remove(list: number, document: number): void {
      const start = starts.at(list);
      const last = counts.at(list) - 1;
      let at = 0;
      while (at <= last && row.at(start + at) >>> timesBits !== document) at++;
      if (at > last) return;
      row.set(start + at, row.at(start + last));
      counts.set(list, last);
      if (isPowerOfTwo(last)) giveBack(start + last, last || 1);
    },

    each(list: number, visit: (document: number, times: number) => void): void {
      const start = starts.at(list);
      row.each(start, start + counts.at(list), (posting) =>
        visit(posting >>> timesBits, posting & mostTimes),
      );
    },
  };
}

/** Or 0. */
const isPowerOfTwo = (count: number) => (count & (count - 1)) === 0;
