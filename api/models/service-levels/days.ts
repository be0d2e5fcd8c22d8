import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';

/** The days of a time zone, counted since 1970 as its own calendar has them, in Unix milliseconds: some are shorter or longer than others. */

/** From this moment until before that one. */
export type Stretch = { from: number; until: number };

/** A part of a day in which the clock does not jump; `wall` is what it shows where the part begins. */
type Piece = Stretch & { wall: number };

const oneDay = 86_400_000;

const kept = new LRUCache<string, Days>({ max: 100 });

export function daysIn(zone: string): Days {
  const known = kept.get(zone) ?? new Days(zone);
  kept.set(zone, known);
  return known;
}

/** Written as 2026-11-25. */
export const dateOf = (day: number): string => new Date(day * oneDay).toISOString().slice(0, 10);

export class Days {
  readonly #zone: string;
  readonly #starts = new Map<number, number>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** The day that it is at some moment. */
  dayAt(moment: number): number {
    // No zone is further away than a day.
    let day = Math.floor(moment / oneDay) + 1;
    while (this.#startOf(day) > moment) day--;
    return day;
  }

  pieces(day: number): Piece[] {
    const from = this.#startOf(day);
    const until = this.#startOf(day + 1);
    if (until - from === oneDay) return [{ from, until, wall: 0 }];
    const jump = this.#jumpAfter(from) ?? until;
    return [
      { from, until: Math.min(jump, until), wall: this.#wall(from) },
      ...(jump < until ? [{ from: jump, until, wall: this.#wall(jump) }] : []),
    ];
  }

  /** Where the clock jumps over midnight, a day begins where it lands. */
  #startOf(day: number): number {
    const known =
      this.#starts.get(day) ??
      Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(this.#zone).epochMilliseconds;
    this.#starts.set(day, known);
    return known;
  }

  #at(moment: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(this.#zone);
  }

  #jumpAfter(moment: number): number | undefined {
    return this.#at(moment).getTimeZoneTransition('next')?.epochMilliseconds;
  }

  #wall(moment: number): number {
    const { hour, minute, second } = this.#at(moment);
    return ((hour * 60 + minute) * 60 + second) * 1000;
  }
}
