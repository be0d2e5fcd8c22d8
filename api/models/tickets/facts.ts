import { and, eq, isNotNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import type { FactKind } from '../../db/schema/facts.ts';
import { facts } from '../../db/schema/facts.ts';
import { record } from '../../events/log.ts';
import type { Clean } from '../../privacy/redact.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { redactInThread } from './secrets.ts';

export type Fact = typeof facts.$inferSelect & { value: Clean };
export type FactRead = { kind: FactKind; value: Clean };

const known = kept((db, ticket: SQL<number>) =>
  db
    .select()
    .from(facts)
    .where(and(eq(facts.ticket, ticket), isNotNull(facts.value))),
);

/** What is known of the payment of a ticket. */
export async function factsOf(db: Queries, ticket: number): Promise<Fact[]> {
  const rows = await known(db, ticket);
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
}

/** The statements that keep what a message says of the payment: what was known or said before stays. */
export const notingFacts = (
  db: Queries,
  ticket: number | SQL<number>,
  message: number | SQL<number>,
  read: FactRead[],
) =>
  read.map((fact) =>
    db
      .insert(facts)
      .values({ ...fact, ticket, message, by: 'model' })
      .onConflictDoNothing(),
  );

/** An agent says what it is, or (null) that it is not so: no message changes that. */
export const sayFact = (
  db: Database,
  ticket: number,
  { kind, value }: { kind: FactKind; value: string | null },
  agent: Staff,
): Promise<void> =>
  db.transaction(async (tx) => {
    const clean = value === null ? null : (await redactInThread(tx, ticket, redact(value))).text;
    const said = { value: clean, message: null, by: 'agent', agent: agent.id, at: new Date() } as const;
    await tx
      .insert(facts)
      .values({ ticket, kind, ...said })
      .onConflictDoUpdate({ target: [facts.ticket, facts.kind], set: said });
    await record(tx, { kind: 'ticket.fact', ticket, actor: agent.id, data: { fact: kind } });
  });
