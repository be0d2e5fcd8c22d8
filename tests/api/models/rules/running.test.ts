import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ruleRuns } from '../../../../api/db/schema/rules.ts';
import { correctionsOf } from '../../../../api/models/learning/corrections.ts';
import { readEvent } from '../../../../api/events/kinds.ts';
import { removePerson } from '../../../../api/models/people/people.ts';
import { followRules, occasionOf } from '../../../../api/models/rules/running.ts';
import { writeAsAgent } from '../../../../api/models/tickets/messages.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { team } from '../../team.ts';
import { ruledDesk } from './ruled.ts';

const answer = { body: 'Ask your bank to allow payments online.', locale: 'en' as const };

test('what is filed is given, filed and raised as a rule says, and all of it is marked as its doing', async () => {
  const { rule, person, ticket, follow, now, told } = await ruledDesk();
  const yara = await person('yara');
  await rule({
    name: 'Cards',
    occasion: 'created',
    actions: [
      { do: 'assign', to: yara.id },
      { do: 'type', to: 'bank-declines' },
      { do: 'priority', to: 'urgent' },
    ],
  });
  const { number } = await ticket();
  await follow();
  expect(await now(number)).toMatchObject({ assignee: yara.id, status: 'open', priority: 'urgent' });
  const made = await told('ticket.assigned', 'ticket.status', 'ticket.priority', 'ticket.problem-type');
  expect(made.length).toBeGreaterThan(2);
  expect(made.map(({ run, actor }) => [run, actor])).toEqual(made.map(() => [1, null]));
});

test('an event that comes twice, or to two processes, is followed once', async () => {
  const { db, rule, ticket, log, told, person } = await ruledDesk();
  const { id } = await person('lead');
  await rule({ occasion: 'created', actions: [{ do: 'notify', whom: id }] });
  const { number } = await ticket();
  const filed = (await log()).find(({ kind }) => kind === 'ticket.filed');
  if (!filed) throw new Error('not filed');
  await Promise.all([followRules(db, filed), followRules(db, filed)]);
  await followRules(db, filed);
  expect(await told('ticket.told')).toHaveLength(1);
  expect(await db.$count(ruleRuns, eq(ruleRuns.ticket, number))).toBe(1);
});

test('what is done at once is one change', async () => {
  const { db, rule, ticket, follow, told, person, admin } = await ruledDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  await follow();
  await rule({ actions: [{ do: 'notify', whom: admin.id }] });
  // Replies, takes the ticket, and has it wait.
  await writeAsAgent(db, number, answer, yara);
  await follow();
  expect(await told('ticket.told')).toHaveLength(1);
});

test('rules that undo each other end, and the ticket says which was stopped', async () => {
  const { db, rule, ticket, follow, told, admin } = await ruledDesk();
  const { number } = await ticket();
  await follow();
  await rule({
    name: 'Up',
    conditions: [{ fact: 'priority', is: true, of: ['low'] }],
    actions: [{ do: 'priority', to: 'high' }],
  });
  await rule({
    name: 'Down',
    conditions: [{ fact: 'priority', is: true, of: ['high'] }],
    actions: [{ do: 'priority', to: 'low' }],
  });
  await changeTicket(db, number, { priority: 'low' }, admin);
  await follow();
  await follow();
  expect((await told('ticket.priority')).map(({ data }) => data)).toMatchObject([
    { to: 'low' },
    { to: 'high' },
    { to: 'low' },
  ]);
  const stopped = await told('ticket.rule-stopped');
  expect(stopped.map(({ data }) => data)).toEqual([{ rule: 'Up', why: 'again' }]);
  expect(stopped.map(occasionOf)).toEqual([undefined]);
});

test('rules are followed in their order, each by what the ones before it did', async () => {
  const { rule, ticket, follow, now } = await ruledDesk();
  await rule({
    occasion: 'created',
    conditions: [{ fact: 'priority', is: true, of: ['high'] }],
    actions: [{ do: 'priority', to: 'urgent' }],
  });
  await rule({ occasion: 'created', actions: [{ do: 'priority', to: 'high' }] });
  const { number } = await ticket({ priority: 'normal' });
  await follow();
  expect((await now(number)).priority).toBe('high');
});

test('spam is for no rule, and whoever is gone is given nothing', async () => {
  const { db, rule, ticket, follow, now, told, person, admin } = await ruledDesk();
  const yara = await person('yara');
  await rule({ actions: [{ do: 'assign', to: yara.id }] });
  const [spam, other] = [await ticket(), await ticket()];
  await follow();
  await markSpam(db, spam.number, true, admin);
  await removePerson(db, yara.id, admin);
  await changeTicket(db, other.number, { priority: 'low' }, admin);
  await follow();
  expect([(await now(spam.number)).assignee, (await now(other.number)).assignee]).toEqual([null, null]);
  expect(await told('ticket.assigned')).toEqual([]);
});

test('what a rule says teaches the model nothing', async () => {
  const { db, rule, ticket, follow, person } = await ruledDesk();
  const yara = await person('yara');
  await rule({ occasion: 'created', actions: [{ do: 'type', to: 'bank-transfers' }] });
  const { number } = await ticket();
  await follow();
  await writeAsAgent(db, number, answer, yara);
  expect(await correctionsOf(db)).toEqual([]);
});

test('what an older version wrote is followed as what no rule did', () => {
  const at = new Date();
  const row = {
    id: 1,
    kind: 'ticket.filed',
    ticket: 1,
    slug: null,
    actor: null,
    data: { problemType: null },
    at,
  };
  const event = readEvent(row);
  expect(event && occasionOf(event)).toBe('created');
});

test('what a rule gives to a team is shared among its members', async () => {
  const { db, rule, ticket, follow, now, told, person } = await ruledDesk();
  const yara = await person('yara');
  const cards = await addTeam(db, team([yara], { takesRest: false }));
  await rule({ occasion: 'created', actions: [{ do: 'team', to: cards }] });
  const { number } = await ticket();
  await follow();
  expect(await now(number)).toMatchObject({ team: cards, assignee: yara.id, status: 'open' });
  const [given] = await told('ticket.team');
  expect(given).toMatchObject({ actor: null, run: 1 });
});
