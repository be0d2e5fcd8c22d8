import type { SQL } from 'drizzle-orm';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import type { sharings } from '../../db/schema/teams.ts';
import { teamMembers, teams } from '../../db/schema/teams.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { agents } from '../tickets/assignments.ts';

type NewMember = { agent: string; locales: Locale[]; skills: string[] };
/** A team as somebody writes it; `problemTypes` and `takesRest` say which new tickets are theirs. */
export type NewTeam = {
  name: Text;
  sharing: (typeof sharings)[number];
  problemTypes: string[];
  takesRest: boolean;
  members: NewMember[];
};

const columns = {
  id: teams.id,
  name: teams.name,
  sharing: teams.sharing,
  problemTypes: teams.problemTypes,
  takesRest: teams.takesRest,
};

/** Every team with its members, the oldest first. */
export async function allTeams(db: Queries) {
  const rows = await db.select(columns).from(teams).where(isNull(teams.removedAt)).orderBy(asc(teams.id));
  const ids = rows.map(({ id }) => id);
  const { team, agent, locales, skills } = teamMembers;
  const members = await db
    .select({ team, agent, locales, skills })
    .from(teamMembers)
    .where(inArray(team, ids));
  return rows.map((row) => ({
    ...row,
    members: members.filter((one) => one.team === row.id).map(({ team: _, ...one }) => one),
  }));
}

/** The teams by name, and of which this agent is. */
export async function teamsFor(db: Queries, { id }: Pick<Staff, 'id'>) {
  const rows = await seenBy(db, id);
  return rows.map(({ member, ...team }) => ({ ...team, mine: member !== null }));
}

const seenBy = kept((db, agent: SQL<string>) =>
  db
    .select({ id: teams.id, name: teams.name, member: teamMembers.agent })
    .from(teams)
    .leftJoin(teamMembers, and(eq(teamMembers.team, teams.id), eq(teamMembers.agent, agent)))
    .where(isNull(teams.removedAt))
    .orderBy(asc(teams.id)),
);

/** The ids of the teams that an agent is of. */
export async function teamsOf(db: Queries, { id }: Pick<Staff, 'id'>): Promise<number[]> {
  const { team, agent } = teamMembers;
  const rows = await db.select({ team }).from(teamMembers).where(eq(agent, id)).orderBy(asc(team));
  return rows.map((row) => row.team);
}

/** The ids of those of a team. */
export async function membersOf(db: Queries, team: number): Promise<string[]> {
  const rows = await db
    .select({ agent: teamMembers.agent })
    .from(teamMembers)
    .where(eq(teamMembers.team, team));
  return rows.map(({ agent }) => agent);
}

/** Those of a team who are there. */
export async function presentIn(db: Queries, team: number): Promise<string[]> {
  const members = new Set(await membersOf(db, team));
  const there = (await agents(db)).filter(({ id, awayUntil }) => members.has(id) && awayUntil === null);
  return there.map(({ id }) => id);
}

/** What teams are called, those that are no more among them. */
export async function namesOfTeams(db: Queries, ids: number[]): Promise<Map<number, Text>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: teams.id, name: teams.name }).from(teams).where(inArray(teams.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether there is such a team. */
export async function isTeam(db: Queries, id: number): Promise<boolean> {
  const [team] = await db.select({ id: teams.id }).from(teams).where(standing(id));
  return team !== undefined;
}

/** @returns its id. @throws Invalid for members who cannot be given tickets */
export const addTeam = (db: Database, { members, ...team }: NewTeam): Promise<number> =>
  db.transaction(async (tx) => {
    const [added] = await tx.insert(teams).values(asRow(team)).returning({ id: teams.id });
    if (!added) throw new Error('the team was not added');
    await setMembers(tx, added.id, members);
    return added.id;
  });

/** Who stays keeps their turn. @throws NotFound, Invalid */
export const changeTeam = (db: Database, id: number, { members, ...team }: NewTeam): Promise<void> =>
  db.transaction(async (tx) => {
    const changed = await tx.update(teams).set(asRow(team)).where(standing(id)).returning({ id: teams.id });
    if (changed.length === 0) throw new NotFound();
    await setMembers(tx, id, members);
  });

/** What it had keeps its name, and is shared no more. @throws NotFound */
export const removeTeam = (db: Database, id: number): Promise<void> =>
  db.transaction(async (tx) => {
    const gone = { removedAt: new Date() };
    const removed = await tx.update(teams).set(gone).where(standing(id)).returning({ id: teams.id });
    if (removed.length === 0) throw new NotFound();
    await tx.delete(teamMembers).where(eq(teamMembers.team, id));
  });

const standing = (id: number) => and(eq(teams.id, id), isNull(teams.removedAt));

const asRow = ({ name, ...team }: Omit<NewTeam, 'members'>) => ({
  ...team,
  name: { ar: redact(name.ar).text, en: redact(name.en).text },
});

async function setMembers(tx: Queries, team: number, members: NewMember[]): Promise<void> {
  const known = new Set((await agents(tx)).map(({ id }) => id));
  if (!members.every(({ agent }) => known.has(agent))) throw new Invalid({ members: fieldTexts.choice });
  const before = await tx.select().from(teamMembers).where(eq(teamMembers.team, team));
  const turns = new Map(before.map(({ agent, turn }) => [agent, turn]));
  await tx.delete(teamMembers).where(eq(teamMembers.team, team));
  const rows = new Map(members.map((one) => [one.agent, { ...one, team, turn: turns.get(one.agent) ?? 0 }]));
  if (rows.size > 0) await tx.insert(teamMembers).values([...rows.values()]);
}
