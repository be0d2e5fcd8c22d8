import type { Queries } from '../../db/client.ts';
import type { Staff } from '../../who/viewer.ts';
import { counted } from './counts.ts';
import type { TicketFilter } from './filters.ts';
import { isCounted } from './filters.ts';
import type { QueueAsked, View } from './queue.ts';
import { planned, standingIn, views } from './queue.ts';
import { countAlong } from './walk.ts';

/** How many tickets a view has when it is narrowed so; with `more` there may be others. */
export async function queueCount(db: Queries, { view, ...filter }: Counted, agent: Staff) {
  if (!isCounted(filter)) return countAlong(db, await planned(db, { view, ...filter }, agent));
  return { count: summed(await counted(db, filter, agent), view, filter), more: false };
}

type Counted = TicketFilter & { view: View };
type Counts = Awaited<ReturnType<typeof counted>>;

function summed(counts: Counts, view: View, filter: TicketFilter): number {
  const among = standingIn(view, filter);
  const those = counts.filter(({ status }) => among.includes(status));
  return those.reduce((sum, { all, own }) => sum + (view === 'mine' ? own : all), 0);
}

/** How many tickets stand in each view, narrowed as the list is; of those that are `rough` there may be more. */
export async function queueCounts(db: Queries, filter: TicketFilter, agent: Staff) {
  const counts: Record<View, number> = { new: 0, mine: 0, open: 0, waiting: 0, solved: 0, all: 0, spam: 0 };
  if (!isCounted(filter)) return countedAlong(db, filter, agent, counts);
  const known = await counted(db, filter, agent);
  for (const view of views) counts[view] = summed(known, view, filter);
  const rough: View[] = [];
  return { counts, rough };
}

/** Each list is counted once, for all the views that it is a part of. */
async function countedAlong(
  db: Queries,
  filter: TicketFilter,
  agent: Staff,
  counts: Record<View, number>,
): Promise<{ counts: Record<View, number>; rough: View[] }> {
  const rough = new Set<View>();
  const count = async (wanted: QueueAsked, among: View[]) => {
    const { count, more } = await countAlong(db, await planned(db, wanted, agent));
    for (const view of among) {
      counts[view] += count;
      if (more) rough.add(view);
    }
  };
  const opened = filter.status?.length ? filter.status.filter((one) => one === 'open') : ['open' as const];
  await Promise.all([
    count({ ...filter, view: 'new' }, ['new', 'open', 'all']),
    opened.length > 0 && count({ ...filter, status: opened, view: 'open' }, ['open', 'all']),
    count({ ...filter, view: 'waiting' }, ['waiting', 'all']),
    count({ ...filter, view: 'solved' }, ['solved', 'all']),
    count({ ...filter, view: 'spam' }, ['spam']),
    count({ ...filter, view: 'mine' }, ['mine']),
  ]);
  return { counts, rough: [...rough] };
}
