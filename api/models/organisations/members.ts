import { and, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import {
  formerMembers,
  organisationDomains,
  organisationMembers,
  organisations,
} from '../../db/schema/organisations.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';

/** What an administrator says of one of an organisation's people. */
export type Standing = { name: string | null; seesAll: boolean };

const asRow = ({ name, seesAll }: Standing) => ({ name: name ? redact(name).text : null, seesAll });

/** Names an address as one of an organisation's people. @returns its id. @throws NotFound; Invalid for an address that is of an organisation already */
export const addMember = (
  db: Database,
  organisation: number,
  { email, ...standing }: Standing & { email: string },
): Promise<number> =>
  db.transaction(async (tx) => {
    const [there] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisation));
    if (!there) throw new NotFound();
    const [added] = await tx
      .insert(organisationMembers)
      .values({ organisation, email, ...asRow(standing) })
      .onConflictDoNothing()
      .returning({ id: organisationMembers.id });
    if (!added) throw new Invalid({ email: fieldTexts.taken });
    await tx
      .delete(formerMembers)
      .where(and(eq(formerMembers.organisation, organisation), eq(formerMembers.email, email)));
    return added.id;
  });

type Place = { organisation: number; member: number };

const memberAt = ({ organisation, member }: Place) =>
  and(eq(organisationMembers.id, member), eq(organisationMembers.organisation, organisation));

/** @throws NotFound */
export async function changeMember(db: Queries, place: Place, standing: Standing): Promise<void> {
  const changed = await db
    .update(organisationMembers)
    .set(asRow(standing))
    .where(memberAt(place))
    .returning({ id: organisationMembers.id });
  if (changed.length === 0) throw new NotFound();
}

/** They have left at once, and no domain brings them back. @throws NotFound */
export const removeMember = (db: Database, place: Place): Promise<void> =>
  db.transaction(async (tx) => {
    const [removed] = await tx
      .delete(organisationMembers)
      .where(memberAt(place))
      .returning({ email: organisationMembers.email });
    if (!removed) throw new NotFound();
    const { organisation } = place;
    const { email } = removed;
    const [own] = await tx
      .select({ domain: organisationDomains.domain })
      .from(organisationDomains)
      .where(
        and(
          eq(organisationDomains.organisation, organisation),
          eq(organisationDomains.domain, email.slice(email.lastIndexOf('@') + 1)),
        ),
      );
    if (own) await tx.insert(formerMembers).values({ organisation, email }).onConflictDoNothing();
  });
