import { vocabulary } from './vocabulary.ts';
import { units } from './words.ts';

export type Value = { digits: string; start: number; end: number };

const isUnit = vocabulary(units);
const spelled = /\d+(?:(?:[^\S\n]{1,2}|[^\S\n]?[\p{Pd}.·_,،][^\S\n]?)\d+(?![\da-z]))*/iuy;

/**
 * The code of `min` to `max` digits that begins here, also when it is spelt in equal groups ("582 113", "4-8-2-9-1-3");
 * nothing when the number is something else: longer, an amount, a date, or counting what follows it.
 */
export function codeAt(text: string, start: number, min: number, max: number): Value | undefined {
  if (/[+$€£¥]\s?$|(?:^|[^a-z])\d[.,:/]$/i.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  spelled.lastIndex = 0;
  const row = spelled.exec(text.slice(start, start + 48))?.[0] ?? '';
  const groups = [...row.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    end: start + index + digits.length,
  }));
  const taken = groupsOfCode(
    groups.map(({ digits }) => digits),
    min,
    max,
  );
  const end = groups[taken - 1]?.end;
  if (end === undefined || counted(text, end)) return undefined;
  const rest = text.slice(end, end + 2);
  if (/^[.,:/٫٬\p{Pd}]\d/u.test(rest)) return undefined;
  return {
    digits: groups
      .slice(0, taken)
      .map(({ digits }) => digits)
      .join(''),
    start,
    end,
  };
}

/** How many of the groups make up the code: equal ones belong together, an unequal one only when the first is too short. */
function groupsOfCode(groups: string[], min: number, max: number): number {
  const size = groups[0]?.length ?? 0;
  const equal = groups.findIndex(({ length }) => length !== size);
  const same = equal < 0 ? groups.length : equal;
  for (let count = same; count > 1; count--) {
    const total = count * size;
    if (total >= min && total <= max && (size < min || count === groups.length)) return count;
  }
  if (size >= min) return size <= max ? 1 : 0;
  let total = 0;
  for (const [i, { length }] of groups.entries()) {
    total += length;
    if (total >= min) return total <= max ? i + 1 : 0;
  }
  return 0;
}

/** A unit follows: minutes, times, riyals, per cent. */
export function counted(text: string, end: number): boolean {
  const after = text.slice(end, end + 24);
  if (/^\s*[%٪$€£¥﷼₪]/.test(after)) return true;
  const word = /^[^\S\n]*[\p{Pd}]?[^\S\n]*(\p{L}[\p{L}.]*)/u.exec(after)?.[1];
  return word !== undefined && (isUnit(word) || isUnit(word.replace(/\.$/, '')));
}
