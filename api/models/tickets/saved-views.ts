import { z } from '@hono/zod-openapi';
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { reaches, savedViews, viewReaders } from '../../db/schema/desk.ts';
import { users } from '../../db/schema/people.ts';
import { Forbidden, Invalid, NotFound } from '../../ground/failures.ts';
import { line } from '../../ground/incoming.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import { can } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import { teamsOf } from '../teams/teams.ts';
import { agents } from './assignments.ts';
import { ticketFilter } from './filters.ts';
import { sorts } from './walk.ts';

/** What a list may show of each ticket beside its subject. */
export const columns = [
  'customer',
  'problemType',
  'status',
  'priority',
  'assignee',
  'lang',
  'channel',
  'messages',
  'created',
  'updated',
  'due',
] as const;

const mostReaders = 50;

/** A view as it is kept: a list, narrowed and in order, under a name in its maker's words. */
export const viewDraft = z.object({
  name: line.min(1, 'required').max(60, 'tooLong'),
  reach: z.enum(reaches).openapi({
    description:
      '`mine` for its maker, `named` also for its readers, `members` for those of a team, `team` for everybody at the desk',
  }),
  team: z.number().int().nullable().default(null).openapi({ description: 'Whose it is, of `members`' }),
  readers: z
    .array(line.max(60))
    .max(mostReaders)
    .default([])
    .openapi({ description: 'Agents who may open it' }),
  filter: ticketFilter,
  sort: z.enum(sorts).default('place'),
  columns: z.array(z.enum(columns)).max(columns.length).default([]),
  position: z.number().int().min(0).max(1000).default(0),
});
export type ViewDraft = z.infer<typeof viewDraft>;

/** Those that an agent may open: their own, those they are named for, their teams', and everybody's. */
export async function savedViewsFor(db: Queries, agent: Staff) {
  const rows = await rowsFor(db, agent);
  const own = rows.filter(({ owner }) => owner === agent.id).map(({ id }) => id);
  const readers = await db.select().from(viewReaders).where(inArray(viewReaders.view, own));
  return rows.map((row) => ({
    ...row,
    readers: readers.filter(({ view }) => view === row.id).map(({ reader }) => reader),
  }));
}

/** One of them. @throws NotFound */
export async function savedView(db: Queries, id: number, agent: Staff) {
  const [row] = await rowsFor(db, agent, id);
  if (!row) throw new NotFound();
  return row;
}

async function rowsFor(db: Queries, agent: Staff, id?: number) {
  const named = db
    .select({ view: viewReaders.view })
    .from(viewReaders)
    .where(eq(viewReaders.reader, agent.id));
  const theirs = or(
    eq(savedViews.owner, agent.id),
    eq(savedViews.reach, 'team'),
    and(eq(savedViews.reach, 'named'), inArray(savedViews.id, named)),
    and(eq(savedViews.reach, 'members'), inArray(savedViews.team, await teamsOf(db, agent))),
  );
  const rows = await db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      owner: savedViews.owner,
      ownerName: users.name,
      reach: savedViews.reach,
      team: savedViews.team,
      filter: savedViews.filter,
      sort: savedViews.sort,
      columns: savedViews.columns,
      position: savedViews.position,
    })
    .from(savedViews)
    .innerJoin(users, eq(savedViews.owner, users.id))
    .where(and(theirs, id === undefined ? undefined : eq(savedViews.id, id)))
    .orderBy(asc(savedViews.position), asc(savedViews.id));
  return rows.map(readRow);
}

/** What another version kept, and this one does not know, narrows nothing. */
const readRow = <R extends { filter: unknown; sort: string; columns: string[] }>(row: R) => ({
  ...row,
  filter: ticketFilter.catch({}).parse(row.filter),
  sort: z.enum(sorts).catch('place').parse(row.sort),
  columns: columns.filter((one) => row.columns.includes(one)),
});

/** Keeps a view. @returns its id. @throws Forbidden for everybody's, unless they may; Invalid for readers who are no agents, or a team that is not theirs */
export const keepView = (db: Database, draft: ViewDraft, agent: Staff): Promise<number> =>
  db.transaction(async (tx) => {
    await mayReach(tx, draft, agent);
    const [row] = await tx
      .insert(savedViews)
      .values({ ...valuesOf(draft), owner: agent.id })
      .returning({ id: savedViews.id });
    if (!row) throw new Error('the view was not inserted');
    await nameReaders(tx, row.id, draft);
    return row.id;
  });

/** Changes one's own view, or everybody's by whoever may. @throws NotFound, Forbidden */
export const changeView = (db: Database, id: number, draft: ViewDraft, agent: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    await mayChange(tx, id, agent);
    await mayReach(tx, draft, agent);
    await tx
      .update(savedViews)
      .set({ ...valuesOf(draft), updatedAt: new Date() })
      .where(eq(savedViews.id, id));
    await tx.delete(viewReaders).where(eq(viewReaders.view, id));
    await nameReaders(tx, id, draft);
  });

/** @throws NotFound, Forbidden */
export const dropView = (db: Database, id: number, agent: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    await mayChange(tx, id, agent);
    await tx.delete(savedViews).where(eq(savedViews.id, id));
  });

async function mayReach(tx: Queries, { reach, team }: ViewDraft, agent: Staff): Promise<void> {
  if (reach === 'team' && !can(agent, 'share-views')) throw new Forbidden(true);
  if (reach === 'members' && (team === null || !(await teamsOf(tx, agent)).includes(team)))
    throw new Invalid({ reach: fieldTexts.choice });
}

async function mayChange(tx: Queries, id: number, agent: Staff): Promise<void> {
  const { owner, reach } = await savedView(tx, id, agent);
  if (owner !== agent.id && !(reach === 'team' && can(agent, 'share-views'))) throw new Forbidden(true);
}

const valuesOf = ({ name, team, readers: _, filter, ...rest }: ViewDraft) => ({
  ...rest,
  name: redact(name).text,
  team: rest.reach === 'members' ? team : null,
  filter: filter.words ? { ...filter, words: redact(filter.words).text } : filter,
});

async function nameReaders(tx: Queries, view: number, { reach, readers }: ViewDraft): Promise<void> {
  if (reach !== 'named' || readers.length === 0) return;
  const known = (await agents(tx)).map(({ id }) => id);
  if (!readers.every((one) => known.includes(one))) throw new Invalid({ readers: fieldTexts.choice });
  await tx.insert(viewReaders).values([...new Set(readers)].map((reader) => ({ view, reader })));
}
