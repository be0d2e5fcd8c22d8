import { expect, test } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import type { MacroDraft } from '../../../../api/models/macros/macros.ts';
import {
  changeMacro,
  dropMacro,
  keepMacro,
  macroOf,
  macrosFor,
} from '../../../../api/models/macros/macros.ts';
import { addTeam, removeTeam } from '../../../../api/models/teams/teams.ts';
import { team } from '../../team.ts';
import { addOwnNumber } from '../../../../api/models/own-numbers/own-numbers.ts';
import { freshDesk } from '../../desk.ts';

const draft = (fields: Partial<MacroDraft> = {}): MacroDraft => ({
  name: 'Refund',
  ar: '',
  en: 'Hello {name}.',
  reach: 'mine',
  actions: {},
  ...fields,
});

test('an agent’s own macro is theirs alone; everybody’s is kept by whoever may', async () => {
  const { db, person } = await freshDesk();
  const [yara, omar, boss] = [await person('yara'), await person('omar'), await person('boss', 'admin')];
  const own = await keepMacro(db, draft(), yara);
  const shared = await keepMacro(db, draft({ name: 'All', reach: 'shared' }), boss);
  expect((await macrosFor(db, omar)).map(({ id }) => id)).toEqual([shared]);
  await expect(macroOf(db, own, omar)).rejects.toThrow(NotFound);
  await expect(keepMacro(db, draft({ reach: 'shared' }), omar)).rejects.toThrow(Forbidden);
  await expect(changeMacro(db, shared, draft(), omar)).rejects.toThrow(Forbidden);
  await expect(changeMacro(db, own, draft({ reach: 'shared' }), yara)).rejects.toThrow(Forbidden);
  await expect(dropMacro(db, own, boss)).rejects.toThrow(NotFound);
  await changeMacro(db, own, draft({ actions: { priority: 'high', followUpIn: 3 } }), yara);
  expect(await macroOf(db, own, yara)).toMatchObject({ actions: { priority: 'high', followUpIn: 3 } });
  await dropMacro(db, own, yara);
  expect((await macrosFor(db, yara)).map(({ id }) => id)).toEqual([shared]);
});

test('a macro has a text, and no secret in it but our own', async () => {
  const { db, person } = await freshDesk();
  const boss = await person('boss', 'admin');
  await expect(keepMacro(db, draft({ en: '' }), boss)).rejects.toThrow(Invalid);
  const en = 'Pay to SA03 8000 0000 6080 1016 7519.';
  await expect(keepMacro(db, draft({ en }), boss)).rejects.toThrow(Invalid);
  await addOwnNumber(db, { value: 'SA0380000000608010167519', label: 'Riyad' }, boss);
  expect(await macroOf(db, await keepMacro(db, draft({ en }), boss), boss)).toMatchObject({ en });
});

test('a macro of a team is seen by its members and by whoever may share, and kept by both', async () => {
  const { db, person } = await freshDesk();
  const [yara, omar, sami] = [await person('yara'), await person('omar'), await person('sami')];
  const boss = await person('boss', 'admin');
  const cards = await addTeam(db, team([yara, omar]));
  const theirs = draft({ reach: 'members', team: cards });
  const id = await keepMacro(db, theirs, yara);
  const seenBy = async (agent: typeof yara) => (await macrosFor(db, agent)).map((one) => [one.id, one.team]);
  expect(await seenBy(omar)).toEqual([[id, cards]]);
  expect(await seenBy(boss)).toEqual([[id, cards]]);
  expect(await seenBy(sami)).toEqual([]);
  await expect(macroOf(db, id, sami)).rejects.toThrow(NotFound);
  await expect(keepMacro(db, theirs, sami)).rejects.toHaveProperty('fields.reach');
  await expect(keepMacro(db, draft({ reach: 'members' }), yara)).rejects.toHaveProperty('fields.reach');
  await expect(changeMacro(db, id, theirs, omar)).rejects.toThrow(Forbidden);
  await changeMacro(db, id, { ...theirs, name: 'Theirs' }, boss);
  await changeMacro(db, id, { ...theirs, reach: 'shared' }, boss);
  expect(await seenBy(sami)).toEqual([[id, null]]);
  await changeMacro(db, id, theirs, boss);
  await removeTeam(db, cards);
  expect([await seenBy(omar), await seenBy(yara)]).toEqual([[], [[id, cards]]]);
});
