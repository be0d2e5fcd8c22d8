import { expect, test } from 'vitest';
import { organisationMembers } from '../../../../api/db/schema/organisations.ts';
import { joinByDomain } from '../../../../api/models/organisations/joining.ts';
import { addMember } from '../../../../api/models/organisations/members.ts';
import {
  addOrganisation,
  allOrganisations,
  changeOrganisation,
  organisationWithPeople,
  removeOrganisation,
} from '../../../../api/models/organisations/organisations.ts';
import { freshDesk } from '../../desk.ts';
import { organisation } from '../../organisations.ts';

test('an organisation is added, changed and removed, and its people with it', async () => {
  const { db } = await freshDesk();
  const { id } = await organisation(db, {
    domains: ['nakhla.example'],
    members: [{ email: 'huda@shop.example', name: 'Huda' }],
  });
  expect(await allOrganisations(db)).toEqual([
    { id, name: 'Nakhla Stores', domains: ['nakhla.example'], members: 1 },
  ]);
  await changeOrganisation(db, id, { name: 'نخلة', domains: ['nakhla.example', 'shop.example'] });
  expect(await organisationWithPeople(db, id)).toMatchObject({
    name: 'نخلة',
    domains: ['nakhla.example', 'shop.example'],
    members: [{ email: 'huda@shop.example', name: 'Huda', seesAll: false, domain: null }],
  });
  await removeOrganisation(db, id);
  expect([await allOrganisations(db), await db.select().from(organisationMembers)]).toEqual([[], []]);
  for (const gone of [
    () => removeOrganisation(db, id),
    () => changeOrganisation(db, id, { name: 'x', domains: [] }),
    () => organisationWithPeople(db, id),
  ])
    await expect(gone()).rejects.toMatchObject({ status: 404 });
});

test('an organisation is found by its name however that is written, a domain, or an address of its people', async () => {
  const { db } = await freshDesk();
  const named = async (name: string, domains: string[]) => addOrganisation(db, { name, domains });
  const [shop, bank] = [await named('متجر الأمانة', ['amana.example']), await named('Nile Bank', [])];
  await addMember(db, bank, { email: 'huda@nile.example', name: null, seesAll: false });
  const found = async (words: string) => (await allOrganisations(db, words)).map(({ id }) => id);
  expect(await found('الامانه')).toEqual([shop]);
  expect(await found('AMANA.ex')).toEqual([shop]);
  expect(await found(' huda@ ')).toEqual([bank]);
  expect(await found('nile')).toEqual([bank]);
  expect(await found('')).toHaveLength(2);
  expect(await found('nobody')).toEqual([]);
});

test('each is listed with how many people it has', async () => {
  const { db } = await freshDesk();
  await organisation(db, {});
  await organisation(db, { members: [{ email: 'huda@shop.example' }, { email: 'omar@shop.example' }] });
  expect((await allOrganisations(db)).map(({ members }) => members)).toEqual([0, 2]);
});

test('a domain is one organisation’s, and never one at which anybody may have an address', async () => {
  const { db } = await freshDesk();
  await organisation(db, { domains: ['shop.example'] });
  for (const domains of [['gmail.com'], ['other.example', 'shop.example'], ['hotmail.co.uk']])
    await expect(addOrganisation(db, { name: 'Other', domains })).rejects.toHaveProperty('fields.domains');
  expect(await allOrganisations(db)).toHaveLength(1);
});

test('with a domain those leave who joined by it; who was named stays', async () => {
  const { db } = await freshDesk();
  const { id } = await organisation(db, {
    domains: ['shop.example'],
    members: [{ email: 'huda@shop.example' }],
  });
  await joinByDomain(db, 'omar@shop.example');
  await changeOrganisation(db, id, { name: 'Nakhla', domains: [] });
  const { members } = await organisationWithPeople(db, id);
  expect(members.map(({ email }) => email)).toEqual(['huda@shop.example']);
});

test('a secret in a name is taken out', async () => {
  const { db } = await freshDesk();
  await addOrganisation(db, { name: 'Shop 4111 1111 1111 1111', domains: [] });
  expect((await allOrganisations(db))[0]?.name).not.toContain('4111 1111');
});
