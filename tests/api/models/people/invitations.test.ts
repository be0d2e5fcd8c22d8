import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import {
  acceptInvitation,
  findInvitation,
  invite,
  openInvitations,
  renewInvitation,
  withdrawInvitation,
} from '../../../../api/models/people/invitations.ts';
import { people } from '../../../../api/models/people/people.ts';
import { freshDesk } from '../../desk.ts';

async function invited() {
  const desk = await freshDesk();
  const admin = await desk.person('amal', 'admin');
  const id = await invite(desk.db, { email: 'Yara@Example.com', role: 'agent', locale: 'ar' }, admin);
  const renewed = await renewInvitation(desk.db, id);
  return { ...desk, admin, id, secret: renewed?.secret ?? '' };
}
const yara = { name: 'Yara', password: 'a long password', locale: 'ar' } as const;

test('who is invited joins once, with the role and address of the invitation', async () => {
  const { db, secret } = await invited();
  await acceptInvitation(db, secret, { ...yara, email: 'somebody.else@example.com' });
  expect(await people(db)).toContainEqual(
    expect.objectContaining({ name: 'Yara', email: 'yara@example.com', role: 'agent' }),
  );
  await expect(acceptInvitation(db, secret, yara)).rejects.toMatchObject({ status: 404 });
  expect(await openInvitations(db)).toEqual([]);
});

test('each mail has a secret of its own, and only the newest opens', async () => {
  const { db, id, secret } = await invited();
  const again = await renewInvitation(db, id);
  await expect(findInvitation(db, secret)).rejects.toMatchObject({ status: 404 });
  expect(await findInvitation(db, again?.secret ?? '')).toMatchObject({ id });
});

test('what is withdrawn opens nothing, and is renewed no more', async () => {
  const { db, id, secret } = await invited();
  await withdrawInvitation(db, id);
  await expect(findInvitation(db, secret)).rejects.toMatchObject({ status: 404 });
  expect(await renewInvitation(db, id)).toBeUndefined();
  await expect(withdrawInvitation(db, id)).rejects.toMatchObject({ status: 404 });
});

test('the log says that somebody was invited, and by whom, with no secret in it', async () => {
  const { db, admin, id, secret } = await invited();
  const { events } = await eventsAfter(db, 0);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'people.invited', actor: admin.id, data: { invitation: id } }),
  );
  expect(JSON.stringify(events)).not.toContain(secret);
});
