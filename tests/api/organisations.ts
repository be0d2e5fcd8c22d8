import type { Database } from '../../api/db/client.ts';
import { users } from '../../api/db/schema/people.ts';
import { addMember } from '../../api/models/organisations/members.ts';
import { addOrganisation } from '../../api/models/organisations/organisations.ts';
import type { Customer } from '../../api/who/viewer.ts';

type Named = { email: string; seesAll?: boolean; name?: string | null };

/** An organisation with these domains and people. @returns its id and theirs */
export async function organisation(
  db: Database,
  { domains = [], members = [] }: { domains?: string[]; members?: Named[] },
) {
  const id = await addOrganisation(db, { name: 'Nakhla Stores', domains });
  const people: number[] = [];
  for (const { email, seesAll = false, name = null } of members)
    people.push(await addMember(db, id, { email, seesAll, name }));
  return { id, people };
}

/** Somebody who has signed in by a link from their mail, known by their address. */
export async function signedUp(db: Database, email: string): Promise<void> {
  await db.insert(users).values({ id: email, name: '', email, emailVerified: true });
}

/** Somebody of an organisation who sees all of its tickets. */
export const seeing = (email: string, organisation: number): Customer => ({
  kind: 'customer',
  id: email,
  email,
  organisation,
});
