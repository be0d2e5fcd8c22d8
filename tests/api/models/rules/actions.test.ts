import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '../../../../api/models/rules/actions.ts';
import { after, isGone, planOf } from '../../../../api/models/rules/actions.ts';
import type { Facts } from '../../../../api/models/rules/conditions.ts';
import { anyFacts, anyRules, world } from './random.ts';

const facts: Facts = {
  ...{ status: 'new', problemType: null, intent: null, language: 'ar', country: null, method: null },
  ...{ priority: 'high', assignee: null, channel: 'form', serviceLevel: null },
  ...{ age: 0, silence: 0, written: ' ' },
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
    { do: 'type', to: 'gone' },
    { do: 'notify', whom: 'gone' },
    { do: 'webhook', webhook: 2 },
  ];
  expect(gone.map((action) => isGone(action, world))).toEqual([true, true, true, true]);
  expect(plan(...gone)).toEqual([]);
});

test('after a plan that names no step twice there is nothing left to change', () => {
  fc.assert(
    fc.property(anyRules({ rules: 1 }), anyFacts, ([rule], facts) => {
      for (const action of rule?.actions ?? []) {
        if (action.do === 'priority' && action.to === 'higher') continue;
        const done = planOf([action], facts, world).reduce(after, facts);
        const left = planOf([action], done, world).filter(
          (one) => one.do !== 'notify' && one.do !== 'webhook',
        );
        expect(left).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});
