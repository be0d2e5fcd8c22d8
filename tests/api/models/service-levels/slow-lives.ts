import type { ClockKind } from '../../../../api/db/schema/clocks.ts';
import { clockKinds } from '../../../../api/db/schema/clocks.ts';
import type { Targets } from '../../../../api/models/service-levels/clocks.ts';

/** The life of a ticket reckoned minute by minute: nothing of what it is to prove. Moments are minutes of a stretch, and so are lengths. */

/** What is promised: within how many minutes, which minutes count, and how many of them have passed before each. */
export type Promise = { targets: Targets; open: Uint8Array; passed: Uint16Array };

/** How many of the minutes that count have passed before each, one after the other. */
export function passedOf(open: Uint8Array): Uint16Array {
  const passed = new Uint16Array(open.length + 1);
  for (let at = 0; at < open.length; at++) passed[at + 1] = (passed[at] ?? 0) + (open[at] ?? 0);
  return passed;
}
/** What may happen to a ticket. */
export const deeds = [
  'customer writes',
  'agent answers',
  'agent solves with an answer',
  'agent has it wait',
  'agent opens',
  'agent solves',
  'customer: not solved',
  'other priority',
  'other type',
  'merged',
  'merge undone',
] as const;
export type Deed = (typeof deeds)[number];

/** From `from` on (to `to`) time counted; by whose minutes is known once it stops. */
type Counted = { from: number; to: number; passed: Uint16Array };

const sum = ({ from, to, passed }: Counted): number =>
  to > from ? (passed[to] ?? 0) - (passed[from] ?? 0) : 0;

/** A ticket as people would tell of it: what it stands at, since when its customer waits, and each stretch of time that counted. */
export class SlowLife {
  status: 'open' | 'waiting' | 'solved' = 'open';
  merged: 'open' | 'closed' | null = null;
  readonly breached = new Set<ClockKind>();
  #counted: Counted[] = [];
  #since: number | null = 0;
  #asked: number | null = 0;
  #answered = false;

  /** What of this moves a clock: only then is it looked whether one is over. */
  happen(what: 'asked' | 'answered' | 'stopped' | 'went on', at: number, promise: Promise): void {
    for (const kind of clockKinds) if ((this.left(kind, at, promise) ?? 0) < 0) this.breached.add(kind);
    if (what === 'asked') this.#asked ??= at;
    if (what === 'answered') [this.#answered, this.#asked] = [true, null];
    if (what === 'went on') this.#since ??= at;
    if (what === 'stopped' && this.#since !== null) {
      this.#counted.push({ from: this.#since, to: at, passed: promise.passed });
      this.#since = null;
    }
  }

  /** How many minutes are left of a clock, less than none when it is over; undefined where it does not go. */
  left(kind: ClockKind, at: number, { targets, passed }: Promise): number | undefined {
    const target = targets[kind];
    if (target === null || !this.#goes(kind)) return undefined;
    const begun = kind === 'solution' ? 0 : (this.#asked ?? 0);
    const all =
      this.#since === null ? this.#counted : [...this.#counted, { from: this.#since, to: at, passed }];
    const spent = all.map(({ from, ...rest }) => sum({ from: Math.max(from, begun), ...rest }));
    return target - spent.reduce((total, one) => total + one, 0);
  }

  #goes(kind: ClockKind): boolean {
    if (kind === 'solution') return true;
    return this.#asked !== null && (kind === 'next') === this.#answered;
  }

  /** In which minute a clock is over if nothing more happens: null while it stands still, undefined where nobody counted so far. */
  due(kind: ClockKind, at: number, promise: Promise): number | null | undefined {
    const left = this.left(kind, at, promise);
    if (left === undefined || this.#since === null) return null;
    const before = this.left(kind, this.#since, promise) ?? 0;
    const from = Math.max(this.#since, kind === 'solution' ? 0 : (this.#asked ?? 0));
    // What was over before it went on is as late as it was.
    if (before < 0) return from + before;
    let minute = from;
    for (let rest = before; rest > 0; minute++) {
      if (minute >= promise.open.length) return undefined;
      rest -= promise.open[minute] ?? 0;
    }
    return minute;
  }
}
