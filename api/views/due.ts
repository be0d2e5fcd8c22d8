import { z } from '@hono/zod-openapi';
import { clockKinds } from '../db/schema/clocks.ts';
import type { Clocks } from '../models/service-levels/clocks.ts';
import { clocksOf, leftAt } from '../models/service-levels/clocks.ts';
import { workedAt } from '../models/service-levels/hours.ts';
import type { Levels } from '../models/service-levels/levels.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import { orNull } from './tickets.ts';

const isoTime = (at: number) => new Date(at).toISOString();

/** What of a ticket is due first, as lists count it down. */
export const due = z
  .object({
    kind: z.enum(clockKinds).openapi({ description: 'A first answer, the next one, or the solution' }),
    at: z.iso.datetime().nullable().openapi({ description: 'Null while it stands still' }),
    left: z
      .number()
      .openapi({ description: 'Seconds of working time that are left now; less than none when late' }),
    of: z.number().openapi({ description: 'Seconds of working time that there were' }),
    paused: z.boolean().openapi({ description: 'Whether it waits for the customer' }),
    runs: z
      .object({ from: z.iso.datetime(), until: z.iso.datetime() })
      .nullable()
      .openapi({ description: 'The hours in which `left` goes down: those of now, or the next' }),
  })
  .openapi('Due');
export const dueOrNull = orNull(due);

export type Timed = Clocks & Pick<Ticket, 'standing' | 'serviceLevel'>;

/** What of a ticket is due first; nothing where nothing is promised, or all is done. */
export function dueShown(ticket: Timed, levels: Levels, now = Date.now()): z.infer<typeof due> | null {
  const level = levels.all.find(({ id }) => id === ticket.serviceLevel);
  if (!level || ['solved', 'spam'].includes(ticket.standing)) return null;
  const { hours, targets } = level;
  const [clock] = clocksOf(ticket, targets, hours);
  if (!clock) return null;
  const worked = ticket.countedFrom === null ? null : workedAt(hours, now);
  return {
    kind: clock.kind,
    at: clock.dueAt === null ? null : isoTime(clock.dueAt),
    left: Math.round(leftAt(clock, now, hours) / 1000),
    of: clock.of / 1000,
    paused: ticket.countedFrom === null,
    runs: worked && { from: isoTime(worked.from), until: isoTime(worked.until) },
  };
}
