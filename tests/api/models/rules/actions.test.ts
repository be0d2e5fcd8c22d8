import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '../../../../api/models/rules/actions.ts';
import { after, isGone, moves, planOf } from '../../../../api/models/rules/actions.ts';
import type { Facts } from '../../../../api/models/rules/conditions.ts';
import { anyFacts, anyRules, world } from './random.ts';

const facts: Facts = {
  ...{ status: 'new', problemType: null, intent: null, language: 'ar', country: null, method: null },
  ...{ priority: 'high', assignee: null, channel: 'form', serviceLevel: null, organisation: null },
  ...{ age: 0, silence: 0, written: ' ', team: null, against: new Map() },
};
const plan = (...actions: Action[]) => planOf(actions, facts, world);

test('an action comes to nothing where it is so already', () => {
  expect(plan({ do: 'priority', to: 'high' }, { do: 'assign', to: null })).toEqual([]);
});

test('one goes on from what the one before it did', () => {
  expect(plan({ do: 'priority', to: 'higher' }, { do: 'priority', to: 'higher' })).toEqual([
    { do: 'priority', to: 'urgent' },
  ]);
  expect(plan({ do: 'notify', whom: 'assignee' })).toEqual([]);
  expect(plan({ do: 'assign', to: 'yara' }, { do: 'notify', whom: 'assignee' })).toEqual([
    { do: 'assign', to: 'yara' },
    { do: 'notify', whom: 'yara' },
  ]);
});

test('what is given to somebody is new no more', () => {
  expect(after(facts, { do: 'assign', to: 'yara' })).toMatchObject({ status: 'open', assignee: 'yara' });
});

test('whoever is gone is told nothing and given nothing', () => {
  const gone: Action[] = [
    { do: 'assign', to: 'gone' },
    { do: 'team', to: 9 },
    { do: 'type', to: 'gone' },
    { do: 'macro', macro: 9, as: 'reply' },
    { do: 'notify', whom: 'gone' },
    { do: 'webhook', webhook: 2 },
  ];
  expect(gone.map((action) => isGone(action, world))).toEqual(gone.map(() => true));
  expect(plan(...gone)).toEqual([]);
});

test('a macro sets what is not so already, is used once, and what is against it is told instead', () => {
  const use: Action = { do: 'macro', macro: 2, as: 'reply' };
  const [used] = plan(use);
  expect(used).toEqual({ ...use, why: null, sets: { status: 'waiting', priority: 'low' } });
  expect(plan({ do: 'priority', to: 'low' }, use, use).slice(1)).toEqual([
    { ...use, why: null, sets: { status: 'waiting' } },
  ]);
  const [left] = planOf([use], { ...facts, against: new Map([[2, 'blanks']]) }, world);
  expect(left).toEqual({ ...use, why: 'blanks', sets: {} });
  expect([used, left].map((effect) => effect && moves(effect))).toEqual([true, false]);
  expect(left && after(facts, left)).toEqual(facts);
});

test('what is given to a team is whose of them it is seen when it is done', () => {
  const given = { ...facts, team: 1, assignee: 'yara' };
  expect(planOf([{ do: 'team', to: 1 }], given, world)).toEqual([]);
  expect(after(given, { do: 'team', to: 2 })).toMatchObject({ team: 2, assignee: null });
});

test('after a plan that names no step twice there is nothing left to change', () => {
  fc.assert(
    fc.property(anyRules({ rules: 1 }), anyFacts, ([rule], facts) => {
      for (const action of rule?.actions ?? []) {
        if (action.do === 'priority' && action.to === 'higher') continue;
        const done = planOf([action], facts, world).reduce(after, facts);
        const left = planOf([action], done, world).filter(
          (one) => !['notify', 'webhook'].includes(one.do) && !('why' in one && one.why !== null),
        );
        expect(left).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});
