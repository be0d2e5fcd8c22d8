import fc from 'fast-check';
import { test } from 'vitest';
import { clockKinds } from '../../../../api/db/schema/clocks.ts';
import { clocksOf, leftAt, started } from '../../../../api/models/service-levels/clocks.ts';
import { Hours } from '../../../../api/models/service-levels/hours.ts';
import type { Level, Levels } from '../../../../api/models/service-levels/levels.ts';
import { levelFor } from '../../../../api/models/service-levels/levels.ts';
import { timed } from '../../../../api/models/service-levels/timekeeping.ts';
import { clean } from '../../clean.ts';
import { minute, openMinutes, schedulesIn, stretches } from './slow-calendar.ts';
import { eventOf, tellOf } from './told-deeds.ts';
import type { Promise } from './slow-lives.ts';
import { deeds, passedOf, SlowLife } from './slow-lives.ts';

/** Ten thousand tickets, each from its filing on: they wait, are open again, change their priority and type, and are merged and put back. */

const target = fc.option(fc.nat(1500), { freq: 6 });
const targets = fc.record({ first: target, next: target, solution: target });
const step = fc.record({ deed: fc.constantFrom(...deeds), after: fc.nat(900) });
const lives = fc.constantFrom(...stretches).chain((stretch) =>
  fc.record({
    stretch: fc.constant(stretch),
    promised: fc.array(fc.record({ targets, schedule: schedulesIn(stretch) }), {
      minLength: 2,
      maxLength: 2,
    }),
    // For what the second level is; the first is for all the rest.
    second: fc.constantFrom<Pick<Level, 'priority' | 'problemType'>>(
      { priority: 'high', problemType: null },
      { priority: null, problemType: 'transfers' },
      { priority: 'high', problemType: 'transfers' },
    ),
    steps: fc.array(step, { minLength: 1, maxLength: 9 }),
  }),
);
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

const ms = (minutes: number | null) => minutes && minutes * minute;
const level = (
  id: number,
  of: Life['promised'][number] | undefined,
  fits: Pick<Level, 'priority' | 'problemType'>,
) =>
  ({
    ...{
      id,
      name: clean(String(id)),
      raises: false,
      notifies: null,
      notifiesTeam: null,
      warning: 0,
      ...fits,
    },
    targets: {
      first: ms(of?.targets.first ?? null),
      next: ms(of?.targets.next ?? null),
      solution: ms(of?.targets.solution ?? null),
    },
    hours: new Hours(of?.schedule ?? { zone: 'UTC', week: [], exceptions: [] }),
  }) as const;

type Ticket = Parameters<typeof timed>[0];

const filedAt = (at: number): Ticket => ({
  ...{ priority: 'normal', problemType: null, promisedAs: null, spamAt: null },
  ...{ createdAt: new Date(at), warned: [], late: [], breached: [], timedBy: 1 },
  ...started(at),
});

/** Lives one life twice, and compares after each step. */
function agrees({ stretch, promised, second, steps }: Life): boolean {
  const levels: Levels = {
    revision: 1,
    all: [level(2, promised[1], second), level(1, promised[0], { priority: null, problemType: null })],
  };
  const slow = new Map(
    promised.map(({ targets, schedule }, at) => {
      const open = openMinutes(stretch, schedule);
      return [at + 1, { targets, open, passed: passedOf(open) }] as const;
    }),
  );
  const moment = (at: number) => stretch.start + at * minute;
  const life = new SlowLife();
  let ticket = filedAt(moment(0));
  let at = 0;
  for (const { deed, after } of steps) {
    at += after;
    const { told, meant } = tellOf(deed, life);
    if (deed === 'other priority')
      ticket = { ...ticket, priority: ticket.priority === 'high' ? 'normal' : 'high' };
    if (deed === 'other type')
      ticket = { ...ticket, problemType: ticket.problemType === null ? 'transfers' : null };
    const promise = slow.get(levelFor(levels, ticket)?.id ?? 0);
    if (!promise) throw new Error('nothing is promised');
    for (const one of meant) life.happen(one, at, promise);
    ticket = {
      ...ticket,
      ...timed(
        ticket,
        told.map((one) => eventOf(one, moment(at))),
        levels,
      ),
    };
    if (!isAsReckoned(ticket, levels, { life, promise, at, moment })) return false;
  }
  return true;
}

type Reckoned = { life: SlowLife; promise: Promise; at: number; moment: (at: number) => number };

function isAsReckoned(ticket: Ticket, levels: Levels, { life, promise, at, moment }: Reckoned): boolean {
  const now = levelFor(levels, ticket);
  if (!now) return false;
  const clocks = clocksOf(ticket, now.targets, now.hours);
  if (clockKinds.some((kind) => life.breached.has(kind) !== ticket.breached.includes(kind))) return false;
  return clockKinds.every((kind) => {
    const clock = clocks.find((one) => one.kind === kind);
    const left = life.left(kind, at, promise);
    if (!clock || left === undefined) return clock === undefined && left === undefined;
    if (leftAt(clock, moment(at), now.hours) !== left * minute) return false;
    const due = life.due(kind, at, promise);
    // Further than the ten days nobody has counted.
    if (due === undefined) return clock.dueAt === null || clock.dueAt >= moment(promise.open.length);
    return clock.dueAt === (due === null ? null : moment(due));
  });
}

test('ten thousand lives of tickets agree with counting each minute of them', () => {
  fc.assert(fc.property(lives, agrees), { numRuns: 10_000 });
}, 300_000);
