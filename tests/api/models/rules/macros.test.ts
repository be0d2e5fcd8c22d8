import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { articles } from '../../../../api/db/schema/articles.ts';
import { messages } from '../../../../api/db/schema/tickets.ts';
import { dayAfter, today } from '../../../../api/ground/clock.ts';
import { correctionsOf } from '../../../../api/models/learning/corrections.ts';
import type { MacroDraft } from '../../../../api/models/macros/macros.ts';
import { changeMacro, dropMacro, keepMacro } from '../../../../api/models/macros/macros.ts';
import { dryRun } from '../../../../api/models/rules/dry-run.ts';
import { ruleNumbered } from '../../../../api/models/rules/editing.ts';
import { worldNow } from '../../../../api/models/rules/facts.ts';
import { againstMacros, macrosOfRules } from '../../../../api/models/rules/macros.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { clean } from '../../clean.ts';
import { ruledDesk } from './ruled.ts';

const shared = { name: 'Ask for the bank', reach: 'shared', actions: {} } as const;

async function macroDesk(macro: Partial<MacroDraft>, as: 'reply' | 'note' = 'reply') {
  const desk = await ruledDesk();
  const { db, admin } = desk;
  const id = await keepMacro(db, { ...shared, ar: '', en: '', ...macro }, admin);
  const rule = await desk.rule({
    name: 'First word',
    occasion: 'created',
    actions: [{ do: 'macro', macro: id, as }],
  });
  const written = async (ticket: number) =>
    (await db.select().from(messages).where(eq(messages.ticket, ticket))).slice(1);
  return { ...desk, macro: id, written, ruleKept: () => ruleNumbered(db, rule) };
}

test('its text goes to the customer in the language of the ticket, and what it does is done', async () => {
  const actions = { status: 'waiting', priority: 'high' } as const;
  const macro = { ar: 'تذكرتك {number}: ما بنكك؟', en: 'Ticket {number}: which bank?', actions };
  const { ticket, follow, written, now, told, ruleKept, db, macro: id } = await macroDesk(macro);
  const [arabic, english] = [await ticket({ locale: 'ar' }), await ticket({ locale: 'en' })];
  const { readable } = await ruleKept();
  if (!readable) throw new Error('unreadable');
  const { would } = await dryRun(db, readable);
  const use = { do: 'macro', macro: id, as: 'reply', why: null, sets: actions };
  expect(would.map(({ effects }) => effects)).toEqual([[use], [use]]);
  await follow();
  expect(await written(arabic.number)).toMatchObject([
    {
      kind: 'reply',
      author: 'agent',
      authorId: null,
      locale: 'ar',
      body: `تذكرتك ${arabic.number}: ما بنكك؟`,
    },
  ]);
  expect((await written(english.number)).map(({ body }) => body)).toEqual([
    `Ticket ${english.number}: which bank?`,
  ]);
  expect(await now(english.number)).toMatchObject({ status: 'waiting', priority: 'high', assignee: null });
  const events = await told('ticket.replied', 'ticket.status', 'ticket.priority');
  expect(events.map(({ run, actor }) => [run !== null, actor])).toEqual(events.map(() => [true, null]));
});

test('as a note it is among the staff, and a follow-up is for whoever has the ticket', async () => {
  const macro = { en: 'Call the bank, {agent}.', actions: { followUpIn: 2, assign: 'me' } } as const;
  const { db, rule, admin, ticket, follow, written, now, macro: id } = await macroDesk(macro, 'note');
  await rule({ actions: [{ do: 'macro', macro: id, as: 'note' }] });
  const { number } = await ticket({ locale: 'en' });
  await assign(db, number, admin.id, admin);
  await follow();
  expect(await written(number)).toMatchObject([{ kind: 'note', body: 'Call the bank, amal.' }]);
  expect(await now(number)).toMatchObject({ followUpOn: dayAfter(today(), 2), followUpBy: admin.id });
});

test('nothing is sent where something is not known, or nothing is written in the language; the log says why once', async () => {
  const macro = { en: 'Your {amount} at {bank}', actions: { status: 'solved' } } as const;
  const { db, admin, rule, ticket, follow, written, now, told, ruleKept, macro: id } = await macroDesk(macro);
  await rule({ name: 'Again', actions: [{ do: 'macro', macro: id, as: 'reply' }] });
  const [unknown, arabic] = [await ticket({ locale: 'en' }), await ticket({ locale: 'ar' })];
  const { readable } = await ruleKept();
  const { would } = readable ? await dryRun(db, readable) : { would: [] };
  expect(would.map(({ effects }) => effects)).toMatchObject([[{ why: 'language' }], [{ why: 'blanks' }]]);
  await follow();
  for (const priority of ['low', 'high'] as const) {
    await writeAsCustomer(db, unknown.number, { body: `It is ${priority}`, locale: 'en' });
    await follow();
  }
  const left = (await told('ticket.macro-left')).map(({ ticket, data }) => [ticket, data]);
  const said = { macro: 'Ask for the bank' };
  expect(left).toEqual([
    [unknown.number, { ...said, rule: 'First word', why: 'blanks' }],
    [arabic.number, { ...said, rule: 'First word', why: 'language' }],
    [unknown.number, { ...said, rule: 'Again', why: 'blanks' }],
  ]);
  expect((await written(unknown.number)).filter(({ author }) => author === 'agent')).toEqual([]);
  expect((await now(unknown.number)).status).not.toBe('solved');
  await dropMacro(db, id, admin);
  expect((await ruleKept()).readable?.actions).toHaveLength(1);
  expect((await worldNow(db)).macros.size).toBe(0);
});

test('nothing leads a customer to what readers do not see, also where a rule says it', async () => {
  const { db, ticket, follow, written, told } = await macroDesk({ en: 'See /en/articles/inside' });
  const inside = {
    slug: 'inside',
    problemType: 'wallets',
    audience: 'staff',
    checkedOn: '2026-11-01',
  } as const;
  await db.insert(articles).values(inside);
  const { number } = await ticket({ locale: 'en' });
  await follow();
  expect(await written(number)).toEqual([]);
  expect(await told('ticket.macro-left')).toMatchObject([{ data: { why: 'hidden' } }]);
});

test('a ticket is told the same once, however often its customer writes', async () => {
  const { db, rule, ticket, follow, written, macro } = await macroDesk({ en: 'We look into it.' });
  await rule({ actions: [{ do: 'macro', macro, as: 'reply' }] });
  const own = await ticket({ locale: 'en' });
  await follow();
  for (const body of ['Hello?', 'I am out of office']) {
    await writeAsCustomer(db, own.number, { body, locale: 'en' });
    await follow();
  }
  expect((await written(own.number)).filter(({ author }) => author === 'agent')).toHaveLength(1);
  expect(await againstMacros(db, own, [macro])).toEqual(new Map([[macro, 'used']]));
});

test('whoever waits for an answer waits on, and the model learns nothing of it', async () => {
  const { db, ticket, follow, now, told } = await macroDesk({ en: 'We look into it.' });
  const { number, dueAt } = await ticket({ locale: 'en', subject: clean('Card declined') });
  await follow();
  expect(await now(number)).toMatchObject({ answeredAt: null, dueAt });
  expect(await told('ticket.replied')).toHaveLength(1);
  expect(await correctionsOf(db)).toEqual([]);
});

test('rules use no macro that somebody keeps for themselves', async () => {
  const { db, admin, macro } = await macroDesk({ en: 'Hello.' });
  expect(await macrosOfRules(db)).toMatchObject([{ id: macro, name: 'Ask for the bank' }]);
  await changeMacro(db, macro, { ...shared, ar: '', en: 'Hello.', reach: 'mine' }, admin);
  expect(await macrosOfRules(db)).toEqual([]);
});
