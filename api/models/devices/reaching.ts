import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { devices, pushes } from '../../db/schema/devices.ts';
import { sessions, users } from '../../db/schema/people.ts';
import { absences } from '../../db/schema/teams.ts';
import { rolesThatMay } from '../../who/policy.ts';
import type { Hours } from '../service-levels/hours.ts';
import { workedAt } from '../service-levels/hours.ts';
import { hoursOfDesk } from '../service-levels/levels.ts';

/**
 * Where these agents are to be told of an event, and were not yet: while they are signed in there and may see tickets. Not of whoever is
 * away, and not outside of working hours, but where they want it.
 */
export async function devicesToTell(db: Queries, event: number, agents: string[], now = Date.now()) {
  const at = new Date(now);
  const rows = await db
    .select({ device: devices, awayUntil: absences.until })
    .from(devices)
    .innerJoin(users, eq(devices.agent, users.id))
    .innerJoin(sessions, eq(devices.session, sessions.id))
    .leftJoin(absences, and(eq(absences.agent, devices.agent), gt(absences.until, at)))
    .leftJoin(pushes, and(eq(pushes.device, devices.id), eq(pushes.event, event)))
    .where(
      and(
        inArray(devices.agent, agents),
        inArray(users.role, rolesThatMay('see-tickets')),
        isNull(users.removedAt),
        gt(sessions.expiresAt, at),
        isNull(pushes.event),
        or(eq(devices.always, true), isNull(absences.until)),
      ),
    );
  const worked = isWorked(await hoursOfDesk(db), now);
  return rows.flatMap(({ device }) => (device.always || worked ? [device] : []));
}

/** Where nobody said when people work, it is always. */
function isWorked(hours: Hours | undefined, now: number): boolean {
  if (!hours) return true;
  const open = workedAt(hours, now);
  return open !== null && open.from <= now;
}

/** A device was told of an event: it is not told again. */
export async function noteTold(db: Queries, device: number, event: number): Promise<void> {
  await db.insert(pushes).values({ device, event }).onConflictDoNothing();
}

/** Its push service knows it no more. What it was turned on again with meanwhile stays. */
export async function forgetGone(
  db: Queries,
  { id, endpoint }: { id: number; endpoint: string },
): Promise<void> {
  await db.delete(devices).where(and(eq(devices.id, id), eq(devices.endpoint, endpoint)));
}
