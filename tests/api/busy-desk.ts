import type { QueueAsked } from '../../api/models/tickets/queue.ts';
import { queue } from '../../api/models/tickets/queue.ts';
import { freshDesk } from './desk.ts';

/** A desk of five tickets and two agents; `seen` is what a list shows, `at` the number of a ticket, both by the order of filing. */
export async function busyDesk() {
  const desk = await freshDesk();
  const { db, person, ticket } = desk;
  const [yara, omar] = [await person('yara'), await person('omar')];
  const numbers: number[] = [];
  for (const priority of ['normal', 'low', 'urgent', 'high', 'normal'] as const)
    numbers.push((await ticket({ priority, locale: priority === 'low' ? 'ar' : 'en' })).number);
  const seen = async (filter: QueueAsked, agent = yara) =>
    (await queue(db, filter, agent)).tickets.map(({ number }) => numbers.indexOf(number));
  const at = (index: number) => numbers[index] ?? 0;
  return { ...desk, yara, omar, seen, at };
}
