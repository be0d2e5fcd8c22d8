import { z } from '@hono/zod-openapi';
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { macroReaches, macros } from '../../db/schema/macros.ts';
import { users } from '../../db/schema/people.ts';
import { Forbidden, Invalid, NotFound } from '../../ground/failures.ts';
import { line, lines } from '../../ground/incoming.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { can } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import { cleanOrRefused, keptBy } from '../own-numbers/own-numbers.ts';
import { isTeam, teamsOf } from '../teams/teams.ts';
import { macroActions } from './actions.ts';

const words = lines.max(8000, 'tooLong').default('');

/** A macro as it is written. */
export const macroDraft = z.object({
  name: line.min(1, 'required').max(80, 'tooLong'),
  ar: words.openapi({ description: 'With places such as {name}; empty where it has none in this language' }),
  en: words,
  reach: z.enum(macroReaches).openapi({
    description: '`mine` for its maker, `members` for those of a team, `shared` for everybody at the desk',
  }),
  team: z.number().int().nullable().optional().openapi({ description: 'Whose it is, of `members`' }),
  actions: macroActions.default({}),
});
export type MacroDraft = z.infer<typeof macroDraft>;

/** Those that an agent may use: their own, their teams', and everybody's; whoever may share some also those of all teams. */
export const macrosFor = (db: Queries, agent: Staff) => rowsFor(db, agent);

/** One of them. @throws NotFound */
export async function macroOf(db: Queries, id: number, agent: Staff) {
  const [row] = await rowsFor(db, agent, id);
  if (!row) throw new NotFound();
  return row;
}

async function rowsFor(db: Queries, agent: Staff, id?: number) {
  const ofTeams = can(agent, 'share-macros') ? undefined : inArray(macros.team, await teamsOf(db, agent));
  const theirs = or(
    eq(macros.owner, agent.id),
    eq(macros.reach, 'shared'),
    and(eq(macros.reach, 'members'), ofTeams),
  );
  const rows = await db
    .select({
      ...{ id: macros.id, name: macros.name, ar: macros.ar, en: macros.en },
      ...{ owner: macros.owner, ownerName: users.name, reach: macros.reach },
      ...{ team: macros.team, actions: macros.actions },
    })
    .from(macros)
    .innerJoin(users, eq(users.id, macros.owner))
    .where(and(theirs, id === undefined ? undefined : eq(macros.id, id)))
    .orderBy(asc(macros.name), asc(macros.id));
  // What another version kept, and this one does not know, does nothing.
  return rows.map((row) => ({ ...row, actions: macroActions.catch({}).parse(row.actions) }));
}

/** Whether an agent may change it: their own, and what is not somebody's alone whoever may share. */
export const mayChange = ({ owner, reach }: { owner: string; reach: string }, agent: Staff): boolean =>
  owner === agent.id || (reach !== 'mine' && can(agent, 'share-macros'));

/** Keeps a macro. @returns its id. @throws Invalid without a text, with a secret in it, or for a team that is not theirs; Forbidden for everybody's, unless they may */
export async function keepMacro(db: Queries, draft: MacroDraft, agent: Staff): Promise<number> {
  const row = await asRow(db, draft, agent);
  const [kept] = await db
    .insert(macros)
    .values({ ...row, owner: agent.id })
    .returning({ id: macros.id });
  if (!kept) throw new Error('the macro was not inserted');
  return kept.id;
}

/** @throws NotFound, Forbidden, Invalid */
export const changeMacro = (db: Database, id: number, draft: MacroDraft, agent: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    mustMayChange(await macroOf(tx, id, agent), agent);
    await tx
      .update(macros)
      .set({ ...(await asRow(tx, draft, agent)), updatedAt: new Date() })
      .where(eq(macros.id, id));
  });

/** @throws NotFound, Forbidden */
export const dropMacro = (db: Database, id: number, agent: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    mustMayChange(await macroOf(tx, id, agent), agent);
    await tx.delete(macros).where(eq(macros.id, id));
  });

function mustMayChange(macro: { owner: string; reach: string }, agent: Staff): void {
  if (!mayChange(macro, agent)) throw new Forbidden(true);
}

async function asRow(db: Queries, { name, ar, en, reach, team, actions }: MacroDraft, agent: Staff) {
  await mustReach(db, { reach, team }, agent);
  if (!ar && !en) throw new Invalid({ ar: fieldTexts.required });
  const kept = await keptBy(db);
  const texts = {
    name: cleanOrRefused('name', name, kept),
    ar: cleanOrRefused('ar', ar, kept),
    en: cleanOrRefused('en', en, kept),
  };
  return {
    name: texts.name,
    ar: texts.ar || null,
    en: texts.en || null,
    reach,
    team: reach === 'members' ? (team ?? null) : null,
    actions,
  };
}

type Reach = Pick<MacroDraft, 'reach' | 'team'>;

/** For their own teams everybody keeps macros, for all others whoever may share. @throws Forbidden, Invalid */
async function mustReach(db: Queries, { reach, team }: Reach, agent: Staff): Promise<void> {
  const mayShare = can(agent, 'share-macros');
  if (reach === 'shared' && !mayShare) throw new Forbidden(true);
  if (reach !== 'members') return;
  const isTheirs = typeof team === 'number' && (await (mayShare ? isTeam(db, team) : isOf(db, team, agent)));
  if (!isTheirs) throw new Invalid({ reach: fieldTexts.choice });
}

const isOf = async (db: Queries, team: number, agent: Staff): Promise<boolean> =>
  (await teamsOf(db, agent)).includes(team);
