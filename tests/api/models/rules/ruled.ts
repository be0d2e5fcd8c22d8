import { asc, eq } from 'drizzle-orm';
import type { EventKind } from '../../../../api/events/kinds.ts';
import { readEvent } from '../../../../api/events/kinds.ts';
import { events } from '../../../../api/db/schema/events.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import type { NewRule } from '../../../../api/models/rules/editing.ts';
import { addRule, switchRule } from '../../../../api/models/rules/editing.ts';
import { followRules } from '../../../../api/models/rules/running.ts';
import { freshDesk } from '../../desk.ts';

/** A desk with an administrator, where rules are followed by hand. */
export async function ruledDesk() {
  const desk = await freshDesk();
  const { db } = desk;
  const admin = await desk.person('amal', 'admin');

  /** All that happened, oldest first. */
  const log = async () => {
    const rows = await db.select().from(events).orderBy(asc(events.id));
    return rows.flatMap((row) => readEvent(row) ?? []);
  };
  let seen = 0;

  return {
    ...desk,
    admin,
    log,
    /** A rule that is on. */
    async rule(rule: Partial<NewRule>): Promise<number> {
      const whole: NewRule = { name: 'Rule', occasion: 'changed', conditions: [], actions: [], ...rule };
      const id = await addRule(db, whole, admin);
      await switchRule(db, id, true, admin);
      return id;
    },
    /** Follows what happened since, as their subscriber does. */
    async follow(): Promise<void> {
      for (const event of (await log()).filter(({ id }) => id > seen)) {
        seen = event.id;
        await followRules(db, event);
      }
    },
    async now(number: number) {
      const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number));
      if (!ticket) throw new Error('gone');
      return ticket;
    },
    /** What happened of these kinds. */
    told: async (...kinds: EventKind[]) => (await log()).filter(({ kind }) => kinds.includes(kind)),
  };
}
