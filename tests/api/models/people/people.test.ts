import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { sessions } from '../../../../api/db/schema/people.ts';
import { acceptInvitation, inviteFirstAdmin } from '../../../../api/models/people/invitations.ts';
import { addPerson, changeRole, people, removePerson } from '../../../../api/models/people/people.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { freshDatabase } from '../../database.ts';

const person = (name: string) =>
  ({ name, email: `${name}@example.com`, password: 'a long password', locale: 'en' }) as const;

async function admin(db: Database): Promise<Staff> {
  const id = await addPerson(db, { ...person('huda'), role: 'admin' });
  return { kind: 'staff', id, name: 'huda', email: 'huda@example.com', role: 'admin' };
}

test('the last administrator can neither be removed nor get another role', async () => {
  const { db } = await freshDatabase();
  const huda = await admin(db);
  await expect(removePerson(db, huda.id, huda)).rejects.toMatchObject({ status: 422 });
  await expect(changeRole(db, huda.id, 'agent', huda)).rejects.toMatchObject({ status: 422 });
  expect(await people(db)).toMatchObject([{ name: 'huda', role: 'admin' }]);
});

test('the link of the first start makes one administrator, once', async () => {
  const { db } = await freshDatabase();
  const secret = await inviteFirstAdmin(db);
  await expect(acceptInvitation(db, secret, { ...person('huda'), email: undefined })).rejects.toMatchObject({
    status: 422,
  });
  expect(await acceptInvitation(db, secret, person('huda'))).toEqual({ email: 'huda@example.com' });
  await expect(acceptInvitation(db, secret, person('omar'))).rejects.toMatchObject({ status: 404 });
});

test('the link of the first start is void once somebody administers the desk', async () => {
  const { db } = await freshDatabase();
  const secret = await inviteFirstAdmin(db);
  await admin(db);
  await expect(acceptInvitation(db, secret, person('omar'))).rejects.toMatchObject({ status: 404 });
});

test('whoever is removed, or comes back, has no session from before', async () => {
  const { db } = await freshDatabase();
  const huda = await admin(db);
  const id = await addPerson(db, { ...person('omar'), role: 'agent' });
  const open = (token: string) =>
    db.insert(sessions).values({ id: token, token, userId: id, expiresAt: new Date(Date.now() + 60_000) });
  const left = () => db.select().from(sessions).where(eq(sessions.userId, id));
  await open('before');
  await removePerson(db, id, huda);
  expect(await left()).toEqual([]);
  await open('while removed');
  await addPerson(db, { ...person('omar'), role: 'agent' });
  expect(await left()).toEqual([]);
});
