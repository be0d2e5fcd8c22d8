import { and, asc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { rules } from '../../db/schema/rules.ts';
import { record } from '../../events/log.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import type { Action } from './actions.ts';
import { isGone } from './actions.ts';
import type { Occasion } from './chain.ts';
import type { Condition } from './conditions.ts';
import { worldNow } from './facts.ts';
import type { KeptRule } from './rules.ts';
import { allRules } from './rules.ts';

export type NewRule = { name: string; occasion: Occasion; conditions: Condition[]; actions: Action[] };

/** Adds a rule after all others; it is off until somebody has looked what it would do. @throws Invalid for what names nobody */
export const addRule = (db: Database, rule: NewRule, by: Staff): Promise<number> =>
  db.transaction(async (tx) => {
    await mustBeThere(tx, rule);
    const position = (await tx.$count(rules)) + 1;
    const [added] = await tx
      .insert(rules)
      .values({ ...asRow(rule), position })
      .returning({ id: rules.id });
    if (!added) throw new Error('the rule was not added');
    await note(tx, added.id, by);
    return added.id;
  });

/** @param version the one that was changed. @throws NotFound, Invalid, Conflict when somebody changed it meanwhile */
export const changeRule = (
  db: Database,
  { id, version }: { id: number; version: number },
  rule: NewRule,
  by: Staff,
): Promise<void> =>
  db.transaction(async (tx) => {
    await mustBeThere(tx, rule);
    const changed = await tx
      .update(rules)
      .set({ ...asRow(rule), version: version + 1 })
      .where(and(eq(rules.id, id), eq(rules.version, version)))
      .returning({ id: rules.id });
    if (changed.length === 0) {
      await ruleNumbered(tx, id);
      throw new Conflict();
    }
    await note(tx, id, by);
  });

/** What it did stays known. @throws NotFound */
export const removeRule = (db: Database, id: number, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const removed = await tx.delete(rules).where(eq(rules.id, id)).returning({ id: rules.id });
    if (removed.length === 0) throw new NotFound();
    await note(tx, id, by);
  });

/** Has it followed from now on, or no more. @throws NotFound */
export const switchRule = (db: Database, id: number, active: boolean, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const changed = await tx
      .update(rules)
      .set({ active })
      .where(eq(rules.id, id))
      .returning({ id: rules.id });
    if (changed.length === 0) throw new NotFound();
    await note(tx, id, by);
  });

/** Puts it at this place among the others, from 1. @throws NotFound */
export const placeRule = (db: Database, id: number, at: number, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    await ruleNumbered(tx, id);
    const rows = await tx.select({ id: rules.id }).from(rules).orderBy(asc(rules.position), asc(rules.id));
    const ids = rows.map((rule) => rule.id).filter((one) => one !== id);
    ids.splice(at - 1, 0, id);
    for (const [index, one] of ids.entries())
      await tx
        .update(rules)
        .set({ position: index + 1 })
        .where(eq(rules.id, one));
    await note(tx, id, by);
  });

/** @throws NotFound */
export async function ruleNumbered(db: Queries, id: number): Promise<KeptRule> {
  const found = (await allRules(db)).find((rule) => rule.id === id);
  if (!found) throw new NotFound();
  return found;
}

const asRow = ({ name, ...rule }: NewRule) => ({ ...rule, name: redact(name).text });

async function mustBeThere(tx: Queries, { actions }: NewRule): Promise<void> {
  const world = await worldNow(tx);
  const gone = actions.findIndex((action) => isGone(action, world));
  if (gone >= 0) throw new Invalid({ [`actions.${gone}`]: fieldTexts.choice });
}

const note = (tx: Queries, rule: number, { id: actor }: Staff): Promise<void> =>
  record(tx, { kind: 'rules.changed', actor, data: { rule } });
