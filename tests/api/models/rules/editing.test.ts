import { expect, test } from 'vitest';
import { rules } from '../../../../api/db/schema/rules.ts';
import { Conflict, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import {
  addRule,
  changeRule,
  placeRule,
  removeRule,
  ruleNumbered,
  switchRule,
} from '../../../../api/models/rules/editing.ts';
import { activeRules, allRules } from '../../../../api/models/rules/rules.ts';
import { freshDesk } from '../../desk.ts';

const raise = {
  name: 'Raise',
  occasion: 'created',
  conditions: [],
  actions: [{ do: 'priority', to: 'high' }],
} as const;
const rule = { ...raise, conditions: [...raise.conditions], actions: [...raise.actions] };

async function desk() {
  const { db, person } = await freshDesk();
  const admin = await person('amal', 'admin');
  const ids: number[] = [];
  for (const name of ['One', 'Two', 'Three']) ids.push(await addRule(db, { ...rule, name }, admin));
  const [one = 0, two = 0, three = 0] = ids;
  const names = async () => (await allRules(db)).map(({ name }) => name);
  return { db, admin, one, two, three, names };
}

test('a new rule stands last and is off until it is switched on', async () => {
  const { db, admin, two, names } = await desk();
  expect(await names()).toEqual(['One', 'Two', 'Three']);
  expect(await activeRules(db)).toEqual([]);
  await switchRule(db, two, true, admin);
  expect((await activeRules(db)).map(({ name }) => name)).toEqual(['Two']);
});

test('a rule takes another place, and goes', async () => {
  const { db, admin, one, three, names } = await desk();
  await placeRule(db, three, 1, admin);
  expect(await names()).toEqual(['Three', 'One', 'Two']);
  await removeRule(db, one, admin);
  expect(await names()).toEqual(['Three', 'Two']);
  await expect(removeRule(db, one, admin)).rejects.toThrow(NotFound);
});

test('whoever changes an older version is told so, and nothing is lost', async () => {
  const { db, admin, one } = await desk();
  await changeRule(db, { id: one, version: 1 }, { ...rule, name: 'First' }, admin);
  await expect(changeRule(db, { id: one, version: 1 }, { ...rule, name: 'Late' }, admin)).rejects.toThrow(
    Conflict,
  );
  expect(await ruleNumbered(db, one)).toMatchObject({ name: 'First', version: 2 });
});

test('nobody who is not there can be named, and a secret in a name is not kept', async () => {
  const { db, admin, one } = await desk();
  const named = { ...rule, actions: [...rule.actions, { do: 'notify' as const, whom: 'nobody' }] };
  await expect(addRule(db, named, admin)).rejects.toThrow(Invalid);
  await changeRule(db, { id: one, version: 1 }, { ...rule, name: 'Card 4111 1111 1111 1111' }, admin);
  expect((await ruleNumbered(db, one)).name).not.toContain('4111 1111');
});

test('what another version wrote is shown, and not followed', async () => {
  const { db } = await desk();
  await db.update(rules).set({ active: true, actions: [{ do: 'dance' }] });
  expect(await activeRules(db)).toEqual([]);
  expect((await allRules(db)).map(({ readable }) => readable)).toEqual([undefined, undefined, undefined]);
});
