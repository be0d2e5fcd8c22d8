import { expect, test } from 'vitest';
import { removePerson } from '../../../../api/models/people/people.ts';
import { goAway } from '../../../../api/models/teams/away.ts';
import {
  addTeam,
  allTeams,
  changeTeam,
  isTeam,
  namesOfTeams,
  presentIn,
  removeTeam,
  teamsFor,
  teamsOf,
} from '../../../../api/models/teams/teams.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

test('a team is made, changed and dissolved; what it was called is still known', async () => {
  const { db, person } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const id = await addTeam(db, team([yara]));
  expect(await allTeams(db)).toMatchObject([{ id, name: { en: 'Cards' }, members: [{ agent: yara.id }] }]);
  expect(await teamsFor(db, yara)).toMatchObject([{ id, mine: true }]);
  await changeTeam(db, id, team([omar], { name: { ar: 'البطاقات', en: 'All cards' } }));
  expect([await teamsOf(db, yara), await teamsOf(db, omar)]).toEqual([[], [id]]);
  await removeTeam(db, id);
  expect([await allTeams(db), await isTeam(db, id), await teamsOf(db, omar)]).toEqual([[], false, []]);
  expect((await namesOfTeams(db, [id])).get(id)?.en).toBe('All cards');
  await expect(removeTeam(db, id)).rejects.toMatchObject({ status: 404 });
  await expect(changeTeam(db, id, team([]))).rejects.toMatchObject({ status: 404 });
});

test('only those who can be given tickets are of a team', async () => {
  const { db, person } = await freshDesk();
  const editor = await person('majid', 'editor');
  await expect(addTeam(db, team([editor]))).rejects.toHaveProperty('fields.members');
});

test('a secret in a name is taken out', async () => {
  const { db } = await freshDesk();
  await addTeam(db, team([], { name: { ar: 'فريق', en: 'Card 4111 1111 1111 1111' } }));
  expect((await allTeams(db))[0]?.name.en).not.toContain('4111 1111');
});

test('those who are away, or gone, are not there', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('amal', 'admin');
  const [yara, omar, sami] = [await person('yara'), await person('omar'), await person('sami')];
  const id = await addTeam(db, team([yara, omar, sami]));
  await goAway(db, new Date(Date.now() + 60_000), yara);
  await removePerson(db, sami.id, admin);
  expect(await presentIn(db, id)).toEqual([omar.id]);
});
