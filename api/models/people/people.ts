import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { accounts, sessions, users } from '../../db/schema/people.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { StaffRole } from '../../ground/roles.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { hashPassword } from '../../who/auth.ts';
import type { Staff } from '../../who/viewer.ts';

export type NewPerson = { name: string; email: string; password: string; role: StaffRole; locale: Locale };

const isStaff = and(ne(users.role, 'customer'), isNull(users.removedAt));

/** The staff, by name. */
export const people = (db: Queries) =>
  db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(isStaff)
    .orderBy(asc(users.name));

/** One of the staff, to be written to; nobody where they are gone. */
export async function colleague(
  db: Queries,
  id: string,
): Promise<{ email: string; locale: Locale } | undefined> {
  const [person] = await db
    .select({ email: users.email, locale: users.locale })
    .from(users)
    .where(and(isStaff, eq(users.id, id)));
  return person;
}

/** Everybody who works here, or did: what they have done keeps their name. */
export const namesOfStaff = (db: Queries) =>
  db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(or(ne(users.role, 'customer'), isNotNull(users.removedAt)));

/** Whether anyone can administer this desk yet. */
export const hasAdmin = async (db: Queries): Promise<boolean> => (await adminCount(db)) > 0;

async function adminCount(db: Queries): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.removedAt)));
  return row?.count ?? 0;
}

/**
 * Makes a member of staff who signs in with this password. Somebody with this address who was a customer, or was
 * removed, becomes staff again with the new name, role and password.
 * @throws Invalid when the address belongs to a member of staff.
 */
export const addPerson = async (db: Database, person: NewPerson): Promise<string> => {
  const password = await hashPassword(person.password);
  return db.transaction((tx) => insertPerson(tx, person, password));
};

/** The part of `addPerson` for a transaction under way; `password` is hashed. */
export async function insertPerson(tx: Queries, person: NewPerson, password: string): Promise<string> {
  const { name, role, locale } = person;
  const email = person.email.toLowerCase();
  const [known] = await tx.select().from(users).where(eq(users.email, email));
  if (known && known.role !== 'customer' && !known.removedAt) throw new Invalid({ email: fieldTexts.taken });
  const id = known?.id ?? randomUUID();
  const row = { name, email, role, locale, emailVerified: true, removedAt: null };
  if (known) await tx.update(users).set(row).where(eq(users.id, id));
  else await tx.insert(users).values({ id, ...row });
  // Nobody becomes staff by a session that was opened as a customer or while removed.
  await tx.delete(sessions).where(eq(sessions.userId, id));
  await tx.delete(accounts).where(eq(accounts.userId, id));
  await tx
    .insert(accounts)
    .values({ id: randomUUID(), accountId: id, userId: id, providerId: 'credential', password });
  await record(tx, { kind: 'people.changed', actor: id, data: { added: role } });
  return id;
}

/** Gives somebody another role. @throws NotFound, or Invalid for the last administrator. */
export const changeRole = (db: Database, id: string, role: StaffRole, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const person = await findPerson(tx, id);
    if (person.role === 'admin' && role !== 'admin') await keepOneAdmin(tx);
    await tx.update(users).set({ role }).where(eq(users.id, id));
    await record(tx, { kind: 'people.changed', actor: by.id, data: { id, role } });
  });

/**
 * Removes somebody from the staff: signed out everywhere at once, their unsolved tickets free again, their name still on
 * what they wrote. @throws NotFound, or Invalid for the last administrator.
 */
export const removePerson = (db: Database, id: string, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const person = await findPerson(tx, id);
    if (person.role === 'admin') await keepOneAdmin(tx);
    await tx.update(users).set({ removedAt: new Date() }).where(eq(users.id, id));
    await tx.delete(accounts).where(eq(accounts.userId, id));
    await tx.delete(sessions).where(eq(sessions.userId, id));
    await tx
      .update(tickets)
      .set({ assignee: null })
      .where(and(eq(tickets.assignee, id), ne(tickets.status, 'solved')));
    await record(tx, { kind: 'people.changed', actor: by.id, data: { removed: id } });
  });

async function findPerson(tx: Queries, id: string) {
  const [person] = await tx
    .select()
    .from(users)
    .where(and(eq(users.id, id), isStaff));
  if (!person) throw new NotFound();
  return person;
}

async function keepOneAdmin(tx: Queries): Promise<void> {
  if ((await adminCount(tx)) <= 1) throw new Invalid({ role: fieldTexts.lastAdmin });
}

/** What these people are called, also those who were removed. */
export async function namesOf(db: Queries, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
