import { and, count, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { organisationMembers, organisations } from '../../db/schema/organisations.ts';
import { tickets } from '../../db/schema/tickets.ts';
import type { Customer } from '../../who/viewer.ts';
import { addressesIn } from './joining.ts';

/** The organisation of an address and how many of its tickets are open, for the desk; nothing where it is of none. */
export async function organisationOf(db: Queries, email: string) {
  const [found] = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisationMembers.organisation, organisations.id))
    .where(eq(organisationMembers.email, email));
  if (!found) return null;
  const [open] = await db
    .select({ tickets: count() })
    .from(tickets)
    .where(
      and(
        inArray(tickets.email, addressesIn(found.id)),
        inArray(tickets.standing, ['new', 'open', 'waiting']),
      ),
    );
  return { ...found, open: open?.tickets ?? 0 };
}

/** What the organisation is called all of whose tickets a customer sees; nothing where they see none of others. */
export async function seenOrganisation(db: Queries, { organisation }: Customer): Promise<string | null> {
  if (organisation === undefined) return null;
  const [found] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisation));
  return found?.name ?? null;
}

const pageSize = 50;

/** Whether all that was said in a ticket has moved to another of its customer. */
const hasMoved = sql`exists (select 1 from tickets further where further.number = ${tickets.mergedInto} and further.email = ${tickets.email})`;

/**
 * A page of the tickets of a customer's organisation but their own, the newest first; `next` is where the page after begins, or null.
 * Spam is nobody's, and a customer who sees no tickets of others is given none.
 */
export async function colleaguesTickets(db: Queries, { email, organisation }: Customer, before?: number) {
  if (organisation === undefined) return { tickets: [], next: null };
  const numbers = db
    .select({ number: tickets.number })
    .from(tickets)
    .where(
      and(
        inArray(tickets.email, addressesIn(organisation)),
        ne(tickets.email, email),
        ne(tickets.standing, 'spam'),
        before === undefined ? undefined : lt(tickets.number, before),
        sql`not ${hasMoved}`,
      ),
    )
    .orderBy(desc(tickets.number))
    .limit(pageSize + 1);
  const rows = await db
    .select({
      number: tickets.number,
      subject: tickets.subject,
      locale: tickets.locale,
      status: tickets.status,
      problemType: tickets.problemType,
      createdAt: tickets.createdAt,
      filedBy: filerName,
    })
    .from(tickets)
    .leftJoin(organisationMembers, eq(organisationMembers.email, tickets.email))
    .where(inArray(tickets.number, numbers))
    .orderBy(desc(tickets.number));
  const page = rows.slice(0, pageSize);
  return { tickets: page, next: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null };
}

/** Who filed a ticket, as their colleagues are told: by the name they gave, or the one that is kept of them. */
const filerName = sql<string | null>`coalesce(${tickets.name}, ${organisationMembers.name})`;

/** The same of one ticket. */
export async function filerOf(db: Queries, { email, name }: { email: string; name: string | null }) {
  if (name !== null) return name;
  const [member] = await db
    .select({ name: organisationMembers.name })
    .from(organisationMembers)
    .where(eq(organisationMembers.email, email));
  return member?.name ?? null;
}
