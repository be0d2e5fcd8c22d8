import { expect, test } from 'vitest';
import { byRule, rulesOfRuns } from '../../../../api/models/rules/rules.ts';
import { removeRule } from '../../../../api/models/rules/editing.ts';
import { ruledDesk } from './ruled.ts';

test('a rule that is gone is still named by what it did', async () => {
  const { db, rule, ticket, follow, told, admin } = await ruledDesk();
  const id = await rule({ name: 'عاجل', occasion: 'created', actions: [{ do: 'priority', to: 'urgent' }] });
  await ticket();
  await follow();
  await removeRule(db, id, admin);
  const runs = (await told('ticket.priority')).flatMap(({ run }) => run ?? []);
  expect([...(await rulesOfRuns(db, runs)).values()]).toEqual(['عاجل']);
  expect(await rulesOfRuns(db, [])).toEqual(new Map());
  expect([byRule.ar('عاجل'), byRule.en('Urgent')]).toEqual(['القاعدة «عاجل»', 'Rule “Urgent”']);
});
