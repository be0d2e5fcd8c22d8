import { expect, test } from 'vitest';
import { users } from '../../../../api/db/schema/people.ts';
import { joinByDomain } from '../../../../api/models/organisations/joining.ts';
import { removeMember } from '../../../../api/models/organisations/members.ts';
import { organisationWithPeople } from '../../../../api/models/organisations/organisations.ts';
import type { Database } from '../../../../api/db/client.ts';
import { freshDesk } from '../../desk.ts';
import { organisation } from '../../organisations.ts';

const membersOf = async (db: Database, id: number) => (await organisationWithPeople(db, id)).members;

test('whoever proved an address at its domain joins, and sees their own tickets alone', async () => {
  const { db } = await freshDesk();
  const { id } = await organisation(db, { domains: ['shop.example'] });
  for (const email of [
    'huda@shop.example',
    'huda@shop.example',
    'x@other.example',
    'y@not-shop.example',
    'z@a.shop.example',
  ])
    await joinByDomain(db, email);
  expect(await membersOf(db, id)).toMatchObject([
    { email: 'huda@shop.example', seesAll: false, domain: 'shop.example' },
  ]);
});

test('whoever is named by another organisation stays there', async () => {
  const { db } = await freshDesk();
  const { id } = await organisation(db, { domains: ['shop.example'] });
  const { id: other } = await organisation(db, { members: [{ email: 'huda@shop.example' }] });
  await joinByDomain(db, 'huda@shop.example');
  expect(await membersOf(db, id)).toEqual([]);
  expect(await membersOf(db, other)).toHaveLength(1);
});

test('who was taken out is not brought back by the domain', async () => {
  const { db } = await freshDesk();
  const { id } = await organisation(db, { domains: ['shop.example'] });
  await joinByDomain(db, 'huda@shop.example');
  const [member] = await membersOf(db, id);
  await removeMember(db, { organisation: id, member: member?.id ?? 0 });
  await joinByDomain(db, 'huda@shop.example');
  expect(await membersOf(db, id)).toEqual([]);
});

test('a domain that is added brings in who proved an address there before, and nobody else', async () => {
  const { db, person } = await freshDesk();
  await person('staff');
  const customer = (id: string, email: string, emailVerified = true) => ({
    id,
    name: '',
    email,
    emailVerified,
  });
  await db
    .insert(users)
    .values([
      customer('1', 'huda@example.com'),
      customer('2', 'unproved@example.com', false),
      customer('3', 'huda@other-example.com'),
    ]);
  const { id } = await organisation(db, { domains: ['example.com'] });
  expect((await membersOf(db, id)).map(({ email }) => email)).toEqual(['huda@example.com']);
});
