/** 95 of 100 such intervals hold the true share. */
const z = 1.96;

/** A share of those who answered, and between what the share of all is likely to lie (Wilson): one "no" alone says little. */
export type Share = { yes: number; all: number; share: number; low: number; high: number };

/** Null where nobody has answered. */
export function shareOf(yes: number, all: number): Share | null {
  if (all === 0) return null;
  const share = yes / all;
  const weight = 1 + z ** 2 / all;
  const middle = (share + z ** 2 / (2 * all)) / weight;
  const reach = (z / weight) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { yes, all, share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
