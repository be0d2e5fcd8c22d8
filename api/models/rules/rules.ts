import { asc, eq, inArray } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { Queries } from '../../db/client.ts';
import { ruleRuns, rules } from '../../db/schema/rules.ts';
import { action } from './actions.ts';
import type { Rule } from './chain.ts';
import { condition } from './conditions.ts';

export const conditions = z.array(condition).max(30);
export const actions = z.array(action).min(1).max(10);

type Row = typeof rules.$inferSelect;
/** A rule as it is kept; `readable` is nothing where another version of the desk wrote it in a way that this one does not know. */
export type KeptRule = Pick<Row, 'id' | 'name' | 'occasion' | 'active' | 'version'> & {
  readable: Rule | undefined;
};

/** All rules, in their order. */
export async function allRules(db: Queries): Promise<KeptRule[]> {
  const rows = await db.select().from(rules).orderBy(asc(rules.position), asc(rules.id));
  return rows.map(read);
}

function read({ conditions: asked, actions: done, position: _, ...row }: Row): KeptRule {
  const read = z.object({ conditions, actions }).safeParse({ conditions: asked, actions: done });
  return { ...row, readable: read.success ? { ...row, ...read.data } : undefined };
}

/** Those that are followed, in their order. */
export async function activeRules(db: Queries): Promise<Rule[]> {
  const rows = await db
    .select()
    .from(rules)
    .where(eq(rules.active, true))
    .orderBy(asc(rules.position), asc(rules.id));
  return rows.flatMap((row) => read(row).readable ?? []);
}

/** Which rules did this, as they were called then. */
export async function rulesOfRuns(db: Queries, runs: number[]): Promise<Map<number, string>> {
  if (runs.length === 0) return new Map();
  const rows = await db
    .select({ id: ruleRuns.id, name: ruleRuns.name })
    .from(ruleRuns)
    .where(inArray(ruleRuns.id, [...new Set(runs)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who did it, where a rule did. */
export const byRule = { ar: (name: string) => `القاعدة «${name}»`, en: (name: string) => `Rule “${name}”` };
