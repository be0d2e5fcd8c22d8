import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { closedAmong, lastClosed } from '../models/gaps/closed.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Gap, GapKind } from './gap-rows.ts';
import { gap, gapKinds, gapRows } from './gap-rows.ts';

export const gapBoard = z.object({
  gaps: z.array(gap).openapi({ description: 'What most people need first' }),
  counts: z.record(z.enum(gapKinds), z.number()),
  closed: z.array(z.object({ key: z.string(), title: z.string(), at: z.iso.datetime(), by: z.string() })),
});

const day = 24 * 60 * 60_000;
/** So many are shown at once. */
const most = 100;
const lately = 10;

/** What to write next, of the last `days` days: what most people need first. */
export async function gapsSince(db: Queries, finder: Pick<Finder, 'problemType'>, days: number) {
  const all = await gapRows(db, finder, new Date(Date.now() - days * day));
  const closed = await closedAmong(
    db,
    all.map(({ key }) => key),
  );
  return all.filter(({ key }) => !closed.has(key)).sort((one, other) => weight(other) - weight(one));
}

/** The same as the board shows it. */
export async function gapsShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  { days, kind }: { days: number; kind?: GapKind | undefined },
) {
  const all = await gapsSince(db, finder, days);
  const count = (of: GapKind) => all.filter((gap) => gap.kind === of).length;
  const closed = await lastClosed(db, lately);
  return {
    gaps: all.filter((gap) => kind === undefined || gap.kind === kind).slice(0, most),
    counts: {
      search: count('search'),
      ticket: count('ticket'),
      unhelpful: count('unhelpful'),
      refused: count('refused'),
      code: count('code'),
      guide: count('guide'),
      type: count('type'),
    },
    closed: closed.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** A ticket costs more than a search. */
const weight = ({ count, tickets, kind }: Gap): number => count + 5 * (kind === 'ticket' ? count : tickets);
