import { expect, test } from 'vitest';
import { savedViews } from '../../../../api/db/schema/desk.ts';
import type { ViewDraft } from '../../../../api/models/tickets/saved-views.ts';
import {
  changeView,
  dropView,
  keepView,
  savedView,
  savedViewsFor,
  viewDraft,
} from '../../../../api/models/tickets/saved-views.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

async function desk() {
  const { db, person } = await freshDesk();
  const [yara, omar, huda] = [await person('yara'), await person('omar'), await person('huda', 'admin')];
  const draft = (fields: Partial<ViewDraft> = {}) =>
    viewDraft.parse({ name: 'محافظ متأخرة', reach: 'mine', filter: { problemType: ['wallets'] }, ...fields });
  const seen = async (agent = yara) => (await savedViewsFor(db, agent)).map(({ name }) => name);
  return { db, yara, omar, huda, draft, seen };
}

test('each sees their own, those they are named for, and everybody’s, in their order', async () => {
  const { db, yara, omar, huda, draft, seen } = await desk();
  await keepView(db, draft({ name: 'own', position: 2 }), yara);
  await keepView(db, draft({ name: 'for Omar', reach: 'named', readers: [omar.id], position: 1 }), yara);
  await keepView(db, draft({ name: 'for all', reach: 'team' }), huda);
  expect(await seen(yara)).toEqual(['for all', 'for Omar', 'own']);
  expect(await seen(omar)).toEqual(['for all', 'for Omar']);
  expect(await seen(huda)).toEqual(['for all']);
});

test('only whoever may share keeps a view for everybody, and another’s view is not there at all', async () => {
  const { db, yara, omar, huda, draft } = await desk();
  await expect(keepView(db, draft({ reach: 'team' }), yara)).rejects.toMatchObject({ status: 403 });
  const own = await keepView(db, draft(), yara);
  const team = await keepView(db, draft({ reach: 'team' }), huda);
  for (const act of [
    () => savedView(db, own, omar),
    () => changeView(db, own, draft(), omar),
    () => dropView(db, own, omar),
  ])
    await expect(act()).rejects.toMatchObject({ status: 404 });
  await expect(dropView(db, team, yara)).rejects.toMatchObject({ status: 403 });
  await expect(changeView(db, own, draft({ reach: 'team' }), yara)).rejects.toMatchObject({ status: 403 });
  await dropView(db, team, huda);
  await dropView(db, own, yara);
  expect(await db.select().from(savedViews)).toEqual([]);
});

test('a view is changed as a whole, who may open it too; readers are agents', async () => {
  const { db, yara, omar, draft, seen } = await desk();
  const id = await keepView(db, draft({ reach: 'named', readers: [omar.id] }), yara);
  await changeView(db, id, draft({ name: 'mine again', sort: 'changed', columns: ['customer'] }), yara);
  expect(await savedView(db, id, yara)).toMatchObject({
    ...{ name: 'mine again', sort: 'changed', columns: ['customer'], filter: { problemType: ['wallets'] } },
  });
  expect(await seen(omar)).toEqual([]);
  const wrong = draft({ reach: 'named', readers: ['constructor'] });
  await expect(keepView(db, wrong, yara)).rejects.toMatchObject({ status: 422 });
  expect(await seen(yara)).toEqual(['mine again']);
});

test('what another version kept narrows nothing, and a name keeps no secret', async () => {
  const { db, yara, draft } = await desk();
  const id = await keepView(db, draft({ name: 'card 4111 1111 1111 1111' }), yara);
  await db.update(savedViews).set({ filter: { status: ['asleep'] }, sort: 'mood', columns: ['moon'] });
  const read = await savedView(db, id, yara);
  expect(read).toMatchObject({ filter: {}, sort: 'place', columns: [] });
  expect(read.name).not.toContain('4111 1111');
});

test('a view of a team is seen by those who are of it, and kept by them alone', async () => {
  const { db, yara, omar, huda, draft, seen } = await desk();
  const cards = await addTeam(db, team([yara, omar]));
  await keepView(db, draft({ name: 'of cards', reach: 'members', team: cards }), yara);
  expect([await seen(omar), await seen(huda)]).toEqual([['of cards'], []]);
  const foreign = draft({ reach: 'members', team: cards });
  await expect(keepView(db, foreign, huda)).rejects.toHaveProperty('fields.reach');
});
