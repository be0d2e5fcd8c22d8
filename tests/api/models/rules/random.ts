import fc from 'fast-check';
import type { Action, World } from '../../../../api/models/rules/actions.ts';
import type { Rule } from '../../../../api/models/rules/chain.ts';
import type { Against, Condition, Facts } from '../../../../api/models/rules/conditions.ts';
import { keyed } from '../../../../api/models/rules/conditions.ts';
import { clean } from '../../clean.ts';

/** Rules and tickets by chance, few enough values that they often meet. */

const hour = 60 * 60_000;
const types = ['card-declined', 'transfers'];
const people = ['yara', 'majid'];
export const world: World = {
  agents: new Set(people),
  teams: new Set([1, 2]),
  types: new Set(types),
  macros: new Map([
    [1, {}],
    [2, { status: 'waiting', priority: 'low' }],
    [3, { problemType: 'transfers' }],
  ]),
  webhooks: new Set([1]),
};

const values = {
  status: ['new', 'open', 'waiting', 'solved'],
  problemType: [...types, ''],
  intent: ['otp-missing', ''],
  language: ['ar', 'en'],
  country: ['sa', 'eg', ''],
  method: ['mada', ''],
  priority: ['low', 'normal', 'high', 'urgent'],
  assignee: [...people, ''],
  channel: ['form', 'agent'],
  serviceLevel: ['1', ''],
  organisation: ['1', ''],
} as const;
const phrases = ['بطاقتي', 'card', 'declined card', '…', 'الرمز'];
const texts = ['وبطاقتي مرفوضة', 'My cards were declined', 'declined card today', '', 'ما وصلني رمز'];

const choice = fc.constantFrom(...(Object.keys(values) as (keyof typeof values)[])).chain((fact) =>
  fc.record({
    fact: fc.constant(fact),
    is: fc.boolean(),
    of: fc.subarray([...values[fact]], { minLength: 1 }),
  }),
);
const length = fc.record({
  fact: fc.constantFrom('age' as const, 'silence' as const),
  is: fc.boolean(),
  hours: fc.nat(3),
});
const said = fc.record({
  fact: fc.constant('words' as const),
  is: fc.boolean(),
  of: fc.subarray(phrases, { minLength: 1 }),
});
export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(choice, length, said);

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('assign' as const), to: fc.constantFrom(...people, 'gone', null) }),
  fc.record({ do: fc.constant('team' as const), to: fc.constantFrom(1, 2, 9) }),
  fc.record({
    do: fc.constant('macro' as const),
    macro: fc.constantFrom(1, 2, 3, 9),
    as: fc.constantFrom('reply' as const, 'note' as const),
  }),
  fc.record({ do: fc.constant('type' as const), to: fc.constantFrom(...types, 'gone') }),
  fc.record({
    do: fc.constant('priority' as const),
    to: fc.constantFrom(
      'low' as const,
      'normal' as const,
      'high' as const,
      'urgent' as const,
      'higher' as const,
    ),
  }),
  fc.record({ do: fc.constant('notify' as const), whom: fc.constantFrom(...people, 'gone', 'assignee') }),
  fc.record({ do: fc.constant('webhook' as const), webhook: fc.constantFrom(1, 2) }),
);

const anyRule = (most: number) =>
  fc.record({
    occasion: fc.constantFrom('created' as const, 'changed' as const, 'changed' as const, 'hourly' as const),
    conditions: fc.array(anyCondition, { maxLength: most }),
    actions: fc.array(anyAction, { minLength: 1, maxLength: 4 }),
  });

/** Rules in their order, numbered. */
export const anyRules = ({ rules = 8, conditions = 2 } = {}): fc.Arbitrary<Rule[]> =>
  fc
    .array(anyRule(conditions), { maxLength: rules })
    .map((all) =>
      all.map((rule, at) => ({ ...rule, id: at + 1, version: 1, name: clean(`rule ${at + 1}`) })),
    );

const orNothing = (some: readonly string[]) => fc.constantFrom(...some).map((one) => one || null);

export const anyText = fc.constantFrom(...texts);
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  status: orNothing(values.status),
  problemType: orNothing(values.problemType),
  intent: orNothing(values.intent),
  language: orNothing(values.language),
  country: orNothing(values.country),
  method: orNothing(values.method),
  priority: orNothing(values.priority),
  assignee: orNothing(values.assignee),
  channel: orNothing(values.channel),
  serviceLevel: orNothing(values.serviceLevel),
  organisation: orNothing(values.organisation),
  age: fc.nat(4 * hour),
  silence: fc.nat(4 * hour),
  written: anyText.map(keyed),
  team: fc.constantFrom(1, 2, null),
  against: fc
    .array(fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom<Against>('used', 'blanks', 'language')))
    .map((all) => new Map(all)),
});
