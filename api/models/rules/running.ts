import { and, desc, eq, gt, inArray, isNull, max } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import { ruleRuns, webhooks } from '../../db/schema/rules.ts';
import type { Event, EventKind } from '../../events/kinds.ts';
import { record } from '../../events/log.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { assignToTeam } from '../teams/assigning.ts';
import { giveTo } from '../tickets/assignments.ts';
import { makeChange } from '../tickets/statuses.ts';
import type { Effect, World } from './actions.ts';
import type { Occasion, Rule, Stop, Turn } from './chain.ts';
import { Chain } from './chain.ts';
import { factsOf, worldNow } from './facts.ts';
import { useMacro } from './macros.ts';
import { activeRules } from './rules.ts';

/** What is a change of a ticket, for which rules look at it. */
const changes = [
  'ticket.replied',
  'ticket.noted',
  'ticket.status',
  'ticket.priority',
  'ticket.problem-type',
  'ticket.assigned',
  'ticket.fact',
  'ticket.spam',
  'ticket.merged',
  'ticket.split',
  'ticket.continued',
  'ticket.incident',
  'sla.warned',
  'sla.breached',
] as const satisfies EventKind[];

/** What begins a chain: a change that no rule made, or that a ticket was filed. */
export const beginnings = ['ticket.filed', ...changes] as const;

/** For what rules look at the ticket of an event; for nothing where a rule made it, since what follows from that is in its own chain. */
export function occasionOf(event: Event): Occasion | undefined {
  if (event.ticket === null || event.run) return undefined;
  if (event.kind === 'ticket.filed') return 'created';
  return changes.some((kind) => kind === event.kind) ? 'changed' : undefined;
}

/** Does what rules say follows from an event. Called again it does nothing twice: what was done is kept with it. */
export async function followRules(db: Database, event: Event): Promise<void> {
  const { ticket } = event;
  const occasion = occasionOf(event);
  if (ticket === null || !occasion) return;
  const rules = await activeRules(db);
  if (!rules.some((rule) => rule.occasion === occasion)) return;
  // What is done at once, such as to answer and so to take a ticket, is one change.
  if (occasion === 'changed' && (await lastBeginning(db, ticket)) !== event.id) return;
  await runChain(db, { ticket, chain: event.id, occasion }, rules);
}

/** What began the last chain of a ticket. */
async function lastBeginning(db: Queries, ticket: number): Promise<number | undefined> {
  const [last] = await db
    .select({ id: max(events.id) })
    .from(events)
    .where(and(eq(events.ticket, ticket), isNull(events.run), inArray(events.kind, [...beginnings])));
  return last?.id ?? undefined;
}

type Begun = { ticket: number; chain: number; occasion: Occasion };

/** Has each rule take its turn, each in a transaction with the note that it had it. */
export async function runChain(db: Database, begun: Begun, rules: Rule[], now = Date.now()): Promise<void> {
  const world = await worldNow(db);
  const chain = new Chain(rules, begun.occasion, await hadTurns(db, begun));
  while (await db.transaction((tx) => takeTurn(tx, begun, { rules, chain, world, now })));
}

async function hadTurns(db: Queries, { ticket, chain }: Begun): Promise<number[]> {
  const rows = await db
    .select({ rule: ruleRuns.rule })
    .from(ruleRuns)
    .where(and(eq(ruleRuns.ticket, ticket), eq(ruleRuns.chain, chain)));
  return rows.map(({ rule }) => rule);
}

type Going = { rules: Rule[]; chain: Chain; world: World; now: number };

/** @returns whether there may be another */
async function takeTurn(tx: Queries, begun: Begun, { rules, chain, world, now }: Going): Promise<boolean> {
  const facts = (await factsOf(tx, [begun.ticket], rules, now)).get(begun.ticket);
  const turn = facts && chain.next(facts, world);
  if (!turn) {
    for (const stop of chain.stops) await tellStop(tx, begun, stop);
    return false;
  }
  const { id: rule, name, version } = turn.rule;
  const [run] = await tx
    .insert(ruleRuns)
    .values({ ...{ rule, version }, name, ticket: begun.ticket, chain: begun.chain })
    .onConflictDoNothing()
    .returning({ id: ruleRuns.id });
  // Another process was sooner.
  if (run) await act(tx, begun.ticket, run.id, turn);
  return true;
}

/** Does what a turn comes to, and marks all that it records as done by it. */
async function act(tx: Queries, ticket: number, run: number, { rule, effects }: Turn): Promise<void> {
  const [before] = await tx.select({ id: max(events.id) }).from(events);
  for (const effect of effects) await make(tx, ticket, effect, rule.name);
  await keepTime(tx, ticket);
  await mark(tx, ticket, run, before?.id ?? 0);
}

async function mark(tx: Queries, ticket: number, run: number, after: number): Promise<void> {
  await tx
    .update(events)
    .set({ run })
    .where(and(gt(events.id, after), eq(events.ticket, ticket)));
}

async function make(tx: Queries, ticket: number, effect: Effect, rule: string): Promise<void> {
  switch (effect.do) {
    case 'assign':
      return giveTo(tx, ticket, effect.to);
    case 'team':
      return assignToTeam(tx, ticket, effect.to);
    case 'macro':
      return useMacro(tx, ticket, effect, rule);
    case 'type':
      return makeChange(tx, ticket, { problemType: effect.to });
    case 'priority':
      return makeChange(tx, ticket, { priority: effect.to });
    case 'notify':
      return record(tx, { kind: 'ticket.told', ticket, data: { rule, whom: effect.whom } });
    case 'webhook': {
      const { webhook } = effect;
      const [known] = await tx.select({ name: webhooks.name }).from(webhooks).where(eq(webhooks.id, webhook));
      if (known) await record(tx, { kind: 'ticket.webhook', ticket, data: { rule, webhook, ...known } });
    }
  }
}

/** Says once in the log of a ticket that a chain was stopped, as a part of what was done last before that. */
async function tellStop(tx: Queries, { ticket, chain }: Begun, { rule, why }: Stop): Promise<void> {
  const kind = 'ticket.rule-stopped';
  const [last] = await tx
    .select({ id: ruleRuns.id })
    .from(ruleRuns)
    .where(and(eq(ruleRuns.ticket, ticket), eq(ruleRuns.chain, chain)))
    .orderBy(desc(ruleRuns.id))
    .limit(1);
  const run = last?.id ?? 0;
  const told = await tx
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.ticket, ticket), eq(events.kind, kind), eq(events.run, run)));
  if (told.some(({ data }) => data.rule === rule.name)) return;
  await record(tx, { kind, ticket, data: { rule: rule.name, why } });
  await tx
    .update(events)
    .set({ run })
    .where(and(eq(events.ticket, ticket), eq(events.kind, kind), isNull(events.run)));
}
