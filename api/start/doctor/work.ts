import { count, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { deliveries, events, subscribers } from '../../db/schema/events.ts';
import { heldUp } from '../../events/held-up.ts';
import { setAside } from '../../models/articles/set-aside.ts';
import { hasAdmin } from '../../models/people/people.ts';
import type { Finding } from './finding.ts';
import { when } from './finding.ts';

const mostNamed = 5;
/** What follows from an event does so within seconds, in ms. */
const patience = 10 * 60_000;

/** What waits at a desk, and what nobody can do there. */
export async function lookAtWork(db: Database): Promise<Finding[]> {
  const stuck = (await heldUp(db)).filter(({ stuck }) => stuck);
  const aside = (await setAside(db)).map(({ place }) => place);
  const [givenUp] = await db.select({ n: count() }).from(deliveries).where(isNotNull(deliveries.failedAt));
  const behind = await lateSubscribers(db);
  return [
    ...when(!(await hasAdmin(db)), 'no-admin'),
    ...when(
      stuck.length > 0,
      'stuck',
      stuck.map(({ subscriber, waiting }) => `${subscriber}: ${waiting}`).join(', '),
    ),
    ...when((givenUp?.n ?? 0) > 0, 'given-up', givenUp?.n),
    ...when(behind.length > 0, 'behind', behind.join(', ')),
    ...when(aside.length > 0, 'set-aside', aside.slice(0, mostNamed).join(', ')),
  ];
}

async function lateSubscribers(db: Database): Promise<string[]> {
  const long = new Date(Date.now() - patience);
  const [old] = await db
    .select({ id: sql<number | null>`max(${events.id})` })
    .from(events)
    .where(lt(events.at, long));
  const late = await db
    .select({ name: subscribers.name })
    .from(subscribers)
    .where(lt(subscribers.cursor, old?.id ?? 0));
  return late.map(({ name }) => name);
}
