import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { formerMembers, organisationDomains, organisationMembers } from '../../db/schema/organisations.ts';
import { users } from '../../db/schema/people.ts';

/*
 * An address alone says nothing: anybody can write any into a form. Whoever signs in by the link of a mail has shown that it is theirs, and
 * joins by its domain then; they see no more than their own tickets until an administrator says otherwise.
 */

/** The addresses of an organisation's people, for a query to ask whose tickets are its. */
export const addressesIn = (organisation: number) =>
  sql`(select email from organisation_members where organisation = ${organisation})`;

/** Somebody has signed in by the link of a mail to this address: where its domain is an organisation's, they are of it, unless they were taken out. */
export async function joinByDomain(db: Queries, email: string): Promise<void> {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const [found] = await db
    .select({ organisation: organisationDomains.organisation, former: formerMembers.email })
    .from(organisationDomains)
    .leftJoin(
      formerMembers,
      sql`${formerMembers.organisation} = ${organisationDomains.organisation} and ${formerMembers.email} = ${email}`,
    )
    .where(eq(organisationDomains.domain, domain));
  if (!found || found.former !== null) return;
  const { organisation } = found;
  await db.insert(organisationMembers).values({ organisation, email, domain }).onConflictDoNothing();
}

/** A domain is an organisation's from now on: whoever proved an address there before is of it, too. All customers who ever signed in are looked through. */
export async function joinWhoIsProved(tx: Queries, domain: string): Promise<void> {
  const proved = await tx
    .select({ email: users.email })
    .from(users)
    .where(
      sql`${users.role} = 'customer' and ${users.emailVerified} and substr(${users.email}, ${-domain.length - 1}) = ${`@${domain}`}`,
    );
  for (const { email } of proved) await joinByDomain(tx, email);
}
