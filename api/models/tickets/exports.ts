import type { Queries } from '../../db/client.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import type { TicketFilter } from './filters.ts';
import { isNothing, ticketFilter } from './filters.ts';
import type { QueueAsked } from './queue.ts';
import { planned } from './queue.ts';
import { queuedTickets } from './queued-tickets.ts';
import type { Mark } from './walk.ts';
import { walk } from './walk.ts';

/** So many tickets are read at once. */
const inOneGo = 500;

type Part = { tickets: Awaited<ReturnType<typeof queuedTickets>>; isCut: boolean };

/**
 * The whole of a list as this agent sees it, part by part in its order. Each ticket is told once, also where it moves meanwhile; of a longer
 * list the first `most`, and the last part `isCut`. Nothing is held but a part and the numbers that were told.
 */
export async function* wholeList(
  db: Queries,
  wanted: Omit<QueueAsked, 'cursor'>,
  most: number,
  agent: Staff,
): AsyncGenerator<Part> {
  const plan = await planned(db, wanted, agent);
  const told = new Set<number>();
  for (let after: Mark | null | undefined; after !== null;) {
    // One more than may be told: whether there are others is known then.
    const { page, next } = await walk(db, plan, after, Math.min(inOneGo, most + 1 - told.size));
    const fresh = page.map(({ number }) => number).filter((number) => !told.has(number));
    const kept = fresh.slice(0, most - told.size);
    for (const number of kept) told.add(number);
    const isCut = kept.length < fresh.length;
    yield { tickets: await queuedTickets(db, kept, agent), isCut };
    after = isCut ? null : next;
  }
}

const narrowing = new Set(Object.keys(ticketFilter.shape));

/** Keeps in the log who took which list away, and by what it was narrowed: never by which words. */
export const noteExport = (
  db: Queries,
  { view, ...asked }: TicketFilter & { view: string; sort?: string | undefined },
  agent: Staff,
): Promise<void> => {
  const narrowed = Object.entries(asked).flatMap(([name, value]) =>
    narrowing.has(name) && !isNothing(value) ? [name] : [],
  );
  return record(db, { kind: 'tickets.exported', actor: agent.id, data: { view, narrowed } });
};
