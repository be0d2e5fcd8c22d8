import { expect, test } from 'vitest';
import { addMember, changeMember, removeMember } from '../../../../api/models/organisations/members.ts';
import { organisationWithPeople } from '../../../../api/models/organisations/organisations.ts';
import { freshDesk } from '../../desk.ts';
import { organisation } from '../../organisations.ts';

const huda = { email: 'huda@shop.example', name: 'Huda', seesAll: false };

test('an address is of one organisation at most', async () => {
  const { db } = await freshDesk();
  const { id } = await organisation(db, { members: [huda] });
  const { id: other } = await organisation(db, {});
  for (const place of [id, other])
    await expect(addMember(db, place, huda)).rejects.toHaveProperty('fields.email');
  await expect(addMember(db, 999, { ...huda, email: 'x@shop.example' })).rejects.toMatchObject({
    status: 404,
  });
});

test('a member is changed and taken out where they are, and nowhere else', async () => {
  const { db } = await freshDesk();
  const { id, people } = await organisation(db, { members: [huda] });
  const { id: other } = await organisation(db, {});
  const place = { organisation: id, member: people[0] ?? 0 };
  const elsewhere = { ...place, organisation: other };
  await expect(changeMember(db, elsewhere, { name: null, seesAll: true })).rejects.toMatchObject({
    status: 404,
  });
  await expect(removeMember(db, elsewhere)).rejects.toMatchObject({ status: 404 });
  await changeMember(db, place, { name: 'Huda 4111 1111 1111 1111', seesAll: true });
  const [member] = (await organisationWithPeople(db, id)).members;
  expect(member).toMatchObject({ seesAll: true, email: 'huda@shop.example' });
  expect(member?.name).not.toContain('4111 1111');
  await removeMember(db, place);
  await expect(removeMember(db, place)).rejects.toMatchObject({ status: 404 });
  expect((await organisationWithPeople(db, id)).members).toEqual([]);
});

test('who was taken out may be named again', async () => {
  const { db } = await freshDesk();
  const { id, people } = await organisation(db, { domains: ['shop.example'], members: [huda] });
  await removeMember(db, { organisation: id, member: people[0] ?? 0 });
  await addMember(db, id, huda);
  expect((await organisationWithPeople(db, id)).members).toHaveLength(1);
});
