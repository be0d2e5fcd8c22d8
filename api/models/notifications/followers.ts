import type { SQL } from 'drizzle-orm';
import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { followers } from '../../db/schema/notifications.ts';
import { users } from '../../db/schema/people.ts';
import type { Staff } from '../../who/viewer.ts';

/** Has an agent hear of a ticket from now on. */
export async function follow(db: Queries, ticket: number, { id }: Pick<Staff, 'id'>): Promise<void> {
  await db.insert(followers).values({ ticket, agent: id }).onConflictDoNothing();
}

/** No more. */
export async function unfollow(db: Queries, ticket: number, { id }: Pick<Staff, 'id'>): Promise<void> {
  await db.delete(followers).where(and(eq(followers.ticket, ticket), eq(followers.agent, id)));
}

/** Who follows a ticket, by name. */
export const followersOf = kept((db, ticket: SQL<number>) =>
  db
    .select({ id: users.id, name: users.name })
    .from(followers)
    .innerJoin(users, eq(followers.agent, users.id))
    .where(eq(followers.ticket, ticket))
    .orderBy(users.name),
);
