import { zone } from '../../ground/zone.ts';
import { daysIn } from '../service-levels/days.ts';

/** What is counted of a day. Times are counted by how long they were, in steps, so that the middle of many days is known without them. */

export const counts = [
  'filed',
  'solved',
  'one-touch',
  'closed',
  'reopened',
  'answered',
  'first-due',
  'first-met',
  'solution-due',
  'solution-met',
  'asked',
  'rated',
  'satisfied',
  'shown',
  'opened',
  'said',
  'verified',
  'sent',
  'corrected',
  'removed',
  'searches',
  'searches-empty',
  'searches-opened',
  'searches-filed',
] as const;
export type Count = (typeof counts)[number];

export const times = ['first', 'first-working', 'solution', 'solution-working'] as const;
export type Time = (typeof times)[number];

export type Measure = Count | `${Time}:${number}` | `removed:${string}`;

/** So much of each measure. */
export type Sums = Map<string, number>;

export const dayAt = (moment: Date | number): number => daysIn(zone).dayAt(Number(moment));

const minute = 60_000;
/** Four steps to each doubling: what is read off them is right to a tenth. */
const steps = 4;

export const timeMeasure = (time: Time, ms: number): Measure =>
  `${time}:${Math.floor(steps * Math.log2(1 + Math.max(0, ms) / minute))}`;

const minutesAt = (step: number): number => 2 ** (step / steps) - 1;

/** How many minutes this share of them took at most; null of none. */
export function quantile(sums: Sums, time: Time, share: number): number | null {
  const taken = [...sums]
    .filter(([measure, count]) => measure.startsWith(`${time}:`) && count > 0)
    .map(([measure, count]) => ({ step: Number(measure.slice(time.length + 1)), count }))
    .sort((a, b) => a.step - b.step);
  const all = taken.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { step, count } of taken) {
    if (before + count >= share * all) {
      const [from, to] = [minutesAt(step), minutesAt(step + 1)];
      return from + (to - from) * ((share * all - before) / count);
    }
    before += count;
  }
  return null;
}
