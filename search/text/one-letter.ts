/** Whether one letter more, less or other makes one word of another, or none does. */
export function oneLetterApart(one: string, other: string): boolean {
  const more = one.length - other.length;
  if (more > 1 || more < -1) return false;
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before++;
  let after = 0;
  while (after < shorter - before && one[one.length - 1 - after] === other[other.length - 1 - after]) after++;
  return Math.max(one.length, other.length) - before - after <= 1;
}
