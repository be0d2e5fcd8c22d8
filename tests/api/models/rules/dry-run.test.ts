import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '../../../../api/db/schema/events.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import type { Effect } from '../../../../api/models/rules/actions.ts';
import { dryRun } from '../../../../api/models/rules/dry-run.ts';
import type { NewRule } from '../../../../api/models/rules/editing.ts';
import { ruleNumbered } from '../../../../api/models/rules/editing.ts';
import { runChain } from '../../../../api/models/rules/running.ts';
import { activeRules } from '../../../../api/models/rules/rules.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { clean } from '../../clean.ts';
import { ruledDesk } from './ruled.ts';

async function tried(rule: (admin: string) => Partial<NewRule>) {
  const desk = await ruledDesk();
  const { db, admin, ticket } = desk;
  const bodies = ['My card was declined', 'وبطاقتي مرفوضة', 'The transfer never came', 'A refund, please'];
  for (const [at, priority] of (['low', 'normal', 'high', 'urgent'] as const).entries())
    await ticket({ priority, body: clean(bodies[at] ?? ''), locale: at === 1 ? 'ar' : 'en' });
  const { number } = await ticket({ subject: clean('Solved card') });
  await changeTicket(db, number, { status: 'solved' }, admin);
  const { readable } = await ruleNumbered(db, await desk.rule(rule(admin.id)));
  if (!readable) throw new Error('unreadable');
  const all = async () => [
    await db.select().from(tickets).orderBy(asc(tickets.number)),
    await db.select().from(events).orderBy(asc(events.id)),
  ];
  return { ...desk, readable, all };
}

const rules: ((admin: string) => Partial<NewRule>)[] = [
  () => ({ actions: [{ do: 'priority', to: 'higher' }] }),
  () => ({
    occasion: 'hourly',
    conditions: [{ fact: 'words', is: true, of: ['بطاقة', 'card'] }],
    actions: [{ do: 'type', to: 'bank-declines' }],
  }),
  (admin) => ({
    conditions: [
      { fact: 'language', is: true, of: ['en'] },
      { fact: 'priority', is: false, of: ['low'] },
    ],
    actions: [
      { do: 'assign', to: admin },
      { do: 'notify', whom: 'assignee' },
    ],
  }),
];

test.each(rules)('a dry run changes nothing, and tells what a real one then does', async (rule) => {
  const { db, readable, all, told, now } = await tried(rule);
  const before = await all();
  const { looked, would } = await dryRun(db, readable);
  expect(await all()).toEqual(before);
  expect(looked).toBe(readable.occasion === 'hourly' ? 4 : 5);
  expect(would.length).toBeGreaterThan(0);
  const did = new Map<number, Effect[]>();
  for (const { number } of await db.select().from(tickets)) {
    const was = await now(number);
    if (readable.occasion === 'hourly' && was.status === 'solved') continue;
    const rules = await activeRules(db);
    await runChain(db, { ticket: number, chain: 1, occasion: readable.occasion }, rules);
    const is = await now(number);
    const notified = (await told('ticket.told')).filter(({ ticket }) => ticket === number);
    const effects: Effect[] = [
      ...(is.assignee === was.assignee ? [] : [{ do: 'assign' as const, to: is.assignee }]),
      ...(is.problemType === was.problemType ? [] : [{ do: 'type' as const, to: is.problemType ?? '' }]),
      ...(is.priority === was.priority ? [] : [{ do: 'priority' as const, to: is.priority }]),
      ...notified.map(({ data }) => ({ do: 'notify' as const, whom: 'whom' in data ? data.whom : '' })),
    ];
    if (effects.length > 0) did.set(number, effects);
  }
  expect(new Map(would.map(({ number, effects }) => [number, effects]))).toEqual(
    new Map([...did].toReversed()),
  );
});
