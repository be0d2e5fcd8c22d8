import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { invitations } from '../../db/schema/people.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { StaffRole } from '../../ground/roles.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { hashPassword } from '../../who/auth.ts';
import type { Staff } from '../../who/viewer.ts';
import { hashSecret, newSecret } from '../tickets/links.ts';
import { hasAdmin, insertPerson } from './people.ts';

export type Invitation = typeof invitations.$inferSelect;

const lifetime = 7 * 24 * 60 * 60_000;
const isOpen = () => and(isNull(invitations.acceptedAt), gt(invitations.expiresAt, new Date()));

/** Invites somebody, once. The secret in the link is made when the mail is written. */
export const invite = (
  db: Database,
  { draftKey, ...invitation }: { email: string; role: StaffRole; locale: Locale; draftKey?: DraftKey },
  by: Staff,
): Promise<number> =>
  db.transaction(async (tx) => {
    const row = { ...invitation, email: invitation.email.toLowerCase(), invitedBy: by.id };
    const made = await once(tx, draftKey, ['invitation', row], async () => {
      const id = await insertInvitation(tx, row);
      await record(tx, { kind: 'people.invited', actor: by.id, data: { invitation: id } });
      return id;
    });
    return Number(made);
  });

async function insertInvitation(
  tx: Queries,
  row: Pick<Invitation, 'email' | 'role' | 'locale' | 'invitedBy'>,
): Promise<number> {
  const [inserted] = await tx
    .insert(invitations)
    .values({ ...row, ...openWith(newSecret()) })
    .returning({ id: invitations.id });
  if (!inserted) throw new Error('the invitation was not inserted');
  return inserted.id;
}

/** What an invitation is opened with, and how long. */
const openWith = (secret: string) => ({
  tokenHash: hashSecret(secret),
  expiresAt: new Date(Date.now() + lifetime),
});

/** A new secret for an open invitation, in place of the one before: only its hash is kept. Nothing for one that was withdrawn. */
export async function renewInvitation(
  db: Queries,
  id: number,
): Promise<{ invitation: Invitation; secret: string } | undefined> {
  const secret = newSecret();
  const [invitation] = await db
    .update(invitations)
    .set({ tokenHash: hashSecret(secret) })
    .where(and(eq(invitations.id, id), isOpen()))
    .returning();
  return invitation && { invitation, secret };
}

/** The one-time secret with which the first administrator joins; each call replaces the one before. */
export async function inviteFirstAdmin(db: Database): Promise<string> {
  const secret = newSecret();
  const first = { email: null, role: 'admin', locale: 'ar', invitedBy: null } as const;
  await db.batch([
    db.delete(invitations).where(isNull(invitations.email)),
    db.insert(invitations).values({ ...first, ...openWith(secret) }),
  ]);
  return secret;
}

/** Where somebody joins with such a secret. */
export const joiningLink = (origin: string, secret: string): string => `${origin}/ar/join/${secret}`;

/** Invitations that nobody has taken up yet, newest first. */
export const openInvitations = (db: Queries) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      locale: invitations.locale,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(isOpen())
    .orderBy(desc(invitations.id));

export async function withdrawInvitation(db: Queries, id: number): Promise<void> {
  const gone = await db
    .delete(invitations)
    .where(and(eq(invitations.id, id), isOpen()))
    .returning();
  if (gone.length === 0) throw new NotFound();
}

/** The invitation behind a secret, while it is open. @throws NotFound */
export async function findInvitation(db: Queries, secret: string): Promise<Invitation> {
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, hashSecret(secret)), isOpen()));
  if (!invitation) throw new NotFound();
  return invitation;
}

/** Joins the staff; an invitation serves once. An invitation to an address is for that address, whatever is sent. */
export async function acceptInvitation(
  db: Database,
  secret: string,
  person: { name: string; email?: string | undefined; password: string; locale: Locale },
): Promise<{ email: string }> {
  const password = await hashPassword(person.password);
  return db.transaction(async (tx) => {
    const invitation = await findInvitation(tx, secret);
    // The link of the first start names nobody: it is void once somebody administers the desk.
    if (invitation.email === null && (await hasAdmin(tx))) throw new NotFound();
    const email = invitation.email ?? person.email;
    if (!email) throw new Invalid({ email: fieldTexts.required });
    await insertPerson(tx, { ...person, email, role: invitation.role }, password);
    await tx.update(invitations).set({ acceptedAt: new Date() }).where(eq(invitations.id, invitation.id));
    return { email };
  });
}
