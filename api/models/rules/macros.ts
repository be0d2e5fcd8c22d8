import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { macros, macroUses } from '../../db/schema/macros.ts';
import type { unusable } from '../../db/schema/rules.ts';
import { events } from '../../db/schema/events.ts';
import { record } from '../../events/log.ts';
import { blanksIn } from '../../ground/macro-text.ts';
import { redact } from '../../privacy/redact.ts';
import type { MacroActions } from '../macros/actions.ts';
import { macroActions } from '../macros/actions.ts';
import type { FilledMacro } from '../macros/filled.ts';
import { macroFor } from '../macros/filled.ts';
import { leadsToHidden } from '../articles/hidden-links.ts';
import { noteUsed } from '../macros/uses.ts';
import { keptBy } from '../own-numbers/own-numbers.ts';
import { namesOf } from '../people/people.ts';
import { ticketNumbered } from '../tickets/customers.ts';
import { followUpIn } from '../tickets/follow-ups.ts';
import { writeByRule } from '../tickets/messages.ts';
import { makeChange } from '../tickets/statuses.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { Effect } from './actions.ts';
import type { Against } from './conditions.ts';

type Unusable = (typeof unusable)[number];

/** The macros that rules may use, which nobody keeps for themselves, by name, and what each does beside its text. */
export async function macrosOfRules(
  db: Queries,
): Promise<{ id: number; name: string; actions: MacroActions }[]> {
  const rows = await db
    .select({ id: macros.id, name: macros.name, actions: macros.actions })
    .from(macros)
    .where(ne(macros.reach, 'mine'))
    .orderBy(asc(macros.name), asc(macros.id));
  return rows.map((row) => ({ ...row, actions: macroActions.catch({}).parse(row.actions) }));
}

/** What is against using these macros on a ticket. */
export async function againstMacros(
  db: Queries,
  ticket: Ticket,
  ids: number[],
): Promise<Map<number, Against>> {
  const { macro } = macroUses;
  const used = await db
    .select({ macro })
    .from(macroUses)
    .where(and(eq(macroUses.ticket, ticket.number), inArray(macro, ids)));
  const against = new Map<number, Against>(used.map((row) => [row.macro, 'used']));
  for (const id of new Set(ids)) {
    if (against.has(id)) continue;
    const why = (await filledFor(db, id, ticket))?.why;
    if (why) against.set(id, why);
  }
  return against;
}

type Filled = { name: string } & ({ why: Unusable } | { why: null; filled: FilledMacro });

/** A macro in the language of a ticket, or why it cannot be; whoever has the ticket signs it. Nothing where it is gone. */
async function filledFor(db: Queries, id: number, ticket: Ticket): Promise<Filled | undefined> {
  const [row] = await db
    .select()
    .from(macros)
    .where(and(eq(macros.id, id), ne(macros.reach, 'mine')));
  if (!row) return undefined;
  const { name, ar, en } = row;
  if (!row[ticket.locale]) return { name, why: 'language' };
  const { assignee, locale } = ticket;
  const agent = assignee === null ? '' : ((await namesOf(db, [assignee])).get(assignee) ?? '');
  const actions = macroActions.catch({}).parse(row.actions);
  const filled = await macroFor(db, { ar, en, actions }, ticket, { locale, agent });
  if (blanksIn(filled.text).length > 0) return { name, why: 'blanks' };
  return (await leadsToHidden(db, filled.text)) ? { name, why: 'hidden' } : { name, why: null, filled };
}

type Use = Extract<Effect, { do: 'macro' }>;

/**
 * A rule uses a macro on a ticket, in the transaction of its turn: its text goes to the customer or among the staff, and what it sets is
 * set; a follow-up is for whoever has the ticket. What cannot be used is left, and the log says why.
 */
export async function useMacro(tx: Queries, number: number, use: Use, rule: string): Promise<void> {
  const ticket = await ticketNumbered(tx, number);
  const found = await filledFor(tx, use.macro, ticket);
  if (!found) return;
  if (found.why !== null) return tellLeft(tx, number, { rule, macro: found.name, why: found.why });
  const { text, actions } = found.filled;
  const kept = await keptBy(tx);
  await writeByRule(tx, number, { kind: use.as, locale: ticket.locale }, redact(text, kept));
  await noteUsed(tx, number, [use.macro]);
  await makeChange(tx, number, use.sets);
  if (actions.followUp !== undefined && ticket.assignee !== null)
    await followUpIn(tx, number, { on: actions.followUp }, { id: ticket.assignee });
}

type Left = { rule: string; macro: string; why: Unusable };

/** Said once of a ticket: the same rule would say it again after everything that happens. */
async function tellLeft(tx: Queries, ticket: number, data: Left): Promise<void> {
  const kind = 'ticket.macro-left';
  const told = await tx
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.ticket, ticket), eq(events.kind, kind)));
  const isSame = (one: Record<string, unknown>) =>
    one.rule === data.rule && one.macro === data.macro && one.why === data.why;
  if (!told.some((row) => isSame(row.data))) await record(tx, { kind, ticket, data });
}
