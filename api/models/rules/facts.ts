import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { readTaxonomy } from '../../../content/taxonomy.ts';
import type { Queries } from '../../db/client.ts';
import { facts as paymentFacts } from '../../db/schema/facts.ts';
import { organisationMembers } from '../../db/schema/organisations.ts';
import { webhooks } from '../../db/schema/rules.ts';
import { teams } from '../../db/schema/teams.ts';
import { messages, tags, tickets } from '../../db/schema/tickets.ts';
import { contentFolder } from '../../ground/root.ts';
import { agents } from '../tickets/assignments.ts';
import type { Action, World } from './actions.ts';
import type { Rule } from './chain.ts';
import type { Facts } from './conditions.ts';
import { holds, keyed } from './conditions.ts';
import { againstMacros, macrosOfRules } from './macros.ts';

type Ticket = typeof tickets.$inferSelect;
type Ruled = Pick<Rule, 'conditions' | 'actions'>;

/** So much of a message is looked through for words. */
const longest = 10_000;

/**
 * What is known of these tickets now, by their numbers; of spam, and of what was merged, nothing: no rule is for them.
 * @param rules whose conditions it is for: what a customer wrote is read only where some ask for words
 */
export async function factsOf(
  db: Queries,
  numbers: number[],
  rules: Ruled[],
  now = Date.now(),
): Promise<Map<number, Facts>> {
  if (numbers.length === 0) return new Map();
  const asksForWords = rules.some(({ conditions }) => conditions.some(({ fact }) => fact === 'words'));
  const [rows, intents, payments, companies, said] = await Promise.all([
    db
      .select()
      .from(tickets)
      .where(and(inArray(tickets.number, numbers), sql`spam_at is null and merged_into is null`)),
    intentsOf(db, numbers),
    paymentsOf(db, numbers),
    organisationsOf(db, numbers),
    saidIn(db, numbers, asksForWords),
  ]);
  const facts = new Map(
    rows.map((ticket) => {
      const { number, subject } = ticket;
      const { last, text = '' } = said.get(number) ?? {};
      const read = {
        intent: intents.get(number) ?? null,
        organisation: companies.get(number) ?? null,
        ...ofPayment(payments.get(number) ?? {}),
        silence: now - (last ?? ticket.createdAt.getTime()),
        written: asksForWords ? keyed(`${subject}\n${text}`) : ' ',
      };
      return [number, { ...read, ...ofRow(ticket, now) }] as const;
    }),
  );
  return withMacros(db, rows, facts, rules);
}

/** What is against the macros of those rules that are for a ticket. Whoever asks for none of them waits for nothing. */
async function withMacros(
  db: Queries,
  rows: Ticket[],
  facts: Map<number, Facts>,
  rules: Ruled[],
): Promise<Map<number, Facts>> {
  const using = rules.filter(({ actions }) => actions.some((action) => action.do === 'macro'));
  for (const ticket of rows) {
    const known = facts.get(ticket.number);
    const ids = using.flatMap(({ conditions, actions }) =>
      known && holds(conditions, known) ? macrosIn(actions) : [],
    );
    if (known && ids.length > 0)
      facts.set(ticket.number, { ...known, against: await againstMacros(db, ticket, ids) });
  }
  return facts;
}

const macrosIn = (actions: Action[]) =>
  actions.flatMap((action) => (action.do === 'macro' ? [action.macro] : []));

const ofRow = (ticket: Ticket, now: number) => ({
  team: ticket.team,
  against: new Map(),
  status: ticket.status,
  problemType: ticket.problemType,
  language: ticket.locale,
  priority: ticket.priority,
  assignee: ticket.assignee,
  channel: ticket.channel,
  serviceLevel: ticket.serviceLevel === null ? null : String(ticket.serviceLevel),
  age: now - ticket.createdAt.getTime(),
});

const ofPayment = ({ country, method }: Payment) => ({ country: country ?? null, method: method ?? null });

/** What the model took each for. */
async function intentsOf(db: Queries, numbers: number[]): Promise<Map<number, string>> {
  const rows = await db
    .select({ ticket: tags.ticket, intent: tags.intent })
    .from(tags)
    .where(inArray(tags.ticket, numbers))
    .orderBy(sql`id desc`);
  return new Map(rows.map(({ ticket, intent }) => [ticket, intent]));
}

/** Of which organisation the customer of each is now. */
async function organisationsOf(db: Queries, numbers: number[]): Promise<Map<number, string>> {
  const rows = await db
    .select({ ticket: tickets.number, organisation: organisationMembers.organisation })
    .from(tickets)
    .innerJoin(organisationMembers, eq(organisationMembers.email, tickets.email))
    .where(inArray(tickets.number, numbers));
  return new Map(rows.map(({ ticket, organisation }) => [ticket, String(organisation)]));
}

type Payment = { country?: string; method?: string };

async function paymentsOf(db: Queries, numbers: number[]): Promise<Map<number, Payment>> {
  const rows = await db
    .select({ ticket: paymentFacts.ticket, kind: paymentFacts.kind, value: paymentFacts.value })
    .from(paymentFacts)
    .where(
      and(
        inArray(paymentFacts.ticket, numbers),
        inArray(paymentFacts.kind, ['country', 'method']),
        sql`value is not null`,
      ),
    );
  const of = Map.groupBy(rows, ({ ticket }) => ticket);
  return new Map(
    [...of].map(([ticket, all]) => [ticket, Object.fromEntries(all.map(({ kind, value }) => [kind, value]))]),
  );
}

/** When each customer wrote last, and what they wrote where that is asked for. */
async function saidIn(db: Queries, numbers: number[], asksForWords: boolean) {
  const rows = await db
    .select({
      ticket: messages.ticket,
      at: messages.createdAt,
      text: asksForWords ? sql<string>`substr(body, 1, ${longest})` : sql<string>`''`,
    })
    .from(messages)
    .where(and(inArray(messages.ticket, numbers), sql`author = 'customer'`))
    .orderBy(asc(messages.id));
  const of = Map.groupBy(rows, ({ ticket }) => ticket);
  return new Map(
    [...of].map(([ticket, all]) => [
      ticket,
      { last: all.at(-1)?.at.getTime(), text: all.map(({ text }) => text).join('\n') },
    ]),
  );
}

/** What rules may name, as it is now. */
export async function worldNow(db: Queries): Promise<World> {
  const [people, programs, groups, macros] = await Promise.all([
    agents(db),
    db.select({ id: webhooks.id }).from(webhooks),
    db.select({ id: teams.id }).from(teams).where(isNull(teams.removedAt)),
    macrosOfRules(db),
  ]);
  return {
    agents: new Set(people.map(({ id }) => id)),
    types: new Set(readTaxonomy(contentFolder).taxonomy.map(({ id }) => id)),
    teams: new Set(groups.map(({ id }) => id)),
    macros: new Map(macros.map(({ id, actions }) => [id, actions])),
    webhooks: new Set(programs.map(({ id }) => id)),
  };
}
