import type { Queries } from '../../db/client.ts';
import type { Staff } from '../../who/viewer.ts';
import { counted } from './counts.ts';
import type { TicketFilter } from './filters.ts';
import { isCounted } from './filters.ts';
import type { QueueAsked, View } from './queue.ts';
import { isTimed, planned, standingIn, views } from './queue.ts';
import { countAlong } from './walk.ts';

/** How many tickets a view has when it is narrowed so; with `more` there may be others. */
export async function queueCount(db: Queries, { view, ...filter }: Counted, agent: Staff) {
  if (isTimed(view) || !isCounted(filter))
    return countAlong(db, await planned(db, { view, ...inOrder(view), ...filter }, agent));
  return { count: summed(await counted(db, filter, agent), view, filter), more: false };
}

/** What is due is a stretch of an index of its own: in its order nothing else is passed by. */
const inOrder = (view: View) => (isTimed(view) ? { sort: 'due' as const } : {});

type Counted = TicketFilter & { view: View };
type Counts = Awaited<ReturnType<typeof counted>>;

function summed(counts: Counts, view: View, filter: TicketFilter): number {
  const among = standingIn(view, filter);
  const those = counts.filter(({ status }) => among.includes(status));
  return those.reduce((sum, { all, own }) => sum + (view === 'mine' ? own : all), 0);
}

/** How many tickets stand in each view, narrowed as the list is; of those that are `rough` there may be more. */
export async function queueCounts(db: Queries, filter: TicketFilter, agent: Staff) {
  const tally: Tally = {
    counts: { new: 0, mine: 0, late: 0, soon: 0, open: 0, waiting: 0, solved: 0, all: 0, spam: 0 },
    rough: new Set(),
  };
  const due = (['late', 'soon'] as const).map((view) =>
    count(db, { ...filter, view, ...inOrder(view) }, agent, tally, [view]),
  );
  await Promise.all([
    ...due,
    isCounted(filter) ? countKnown(db, filter, agent, tally) : countedAlong(db, filter, agent, tally),
  ]);
  return { counts: tally.counts, rough: [...tally.rough] };
}

type Tally = { counts: Record<View, number>; rough: Set<View> };

async function countKnown(db: Queries, filter: TicketFilter, agent: Staff, { counts }: Tally): Promise<void> {
  const known = await counted(db, filter, agent);
  for (const view of views) if (!isTimed(view)) counts[view] = summed(known, view, filter);
}

/** Counts one list for all the views that it is a part of. */
async function count(
  db: Queries,
  wanted: QueueAsked,
  agent: Staff,
  { counts, rough }: Tally,
  among: View[],
): Promise<void> {
  const { count, more } = await countAlong(db, await planned(db, wanted, agent));
  for (const view of among) {
    counts[view] += count;
    if (more) rough.add(view);
  }
}

/** Each list is counted once. */
async function countedAlong(db: Queries, filter: TicketFilter, agent: Staff, tally: Tally): Promise<void> {
  const of = (wanted: QueueAsked, among: View[]) => count(db, wanted, agent, tally, among);
  const opened = filter.status?.length ? filter.status.filter((one) => one === 'open') : ['open' as const];
  await Promise.all([
    of({ ...filter, view: 'new' }, ['new', 'open', 'all']),
    opened.length > 0 && of({ ...filter, status: opened, view: 'open' }, ['open', 'all']),
    of({ ...filter, view: 'waiting' }, ['waiting', 'all']),
    of({ ...filter, view: 'solved' }, ['solved', 'all']),
    of({ ...filter, view: 'spam' }, ['spam']),
    of({ ...filter, view: 'mine' }, ['mine']),
  ]);
}
