import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Effect } from '../../../../api/models/rules/actions.ts';
import { after } from '../../../../api/models/rules/actions.ts';
import type { Occasion, Rule, Turn } from '../../../../api/models/rules/chain.ts';
import { Chain, mostTurns, turnOf } from '../../../../api/models/rules/chain.ts';
import type { Facts } from '../../../../api/models/rules/conditions.ts';
import { clean } from '../../clean.ts';
import { anyFacts, anyRules, world } from './random.ts';

/** Follows a chain to its end. */
function follow(rules: Rule[], occasion: Occasion, begun: Facts, had: number[] = []) {
  const chain = new Chain(rules, occasion, had);
  const turns: (Turn & { before: Facts })[] = [];
  let facts = begun;
  for (let turn = chain.next(facts, world); turn; turn = chain.next(facts, world)) {
    turns.push({ ...turn, before: facts });
    facts = turn.effects.reduce(after, facts);
    expect(turns.length).toBeLessThanOrEqual(mostTurns);
  }
  return { turns, facts, stops: chain.stops };
}

const isChange = (effect: Effect): boolean =>
  effect.do === 'macro'
    ? effect.why === null && Object.keys(effect.sets).length > 0
    : ['assign', 'team', 'type', 'priority'].includes(effect.do);

/** The same as it is told to people: round after round over all rules, first those of the occasion, then those for changes. */
function slowly(rules: Rule[], occasion: Occasion, facts: Facts): number[] {
  const had: number[] = [];
  let changed = false;
  for (let round = 0; ; round++) {
    let moved = false;
    for (const rule of rules) {
      const looks = (round === 0 && rule.occasion === occasion) || (rule.occasion === 'changed' && changed);
      if (!looks || had.includes(rule.id) || had.length === mostTurns) continue;
      const effects = turnOf(rule, facts, world);
      if (effects.length === 0) continue;
      had.push(rule.id);
      facts = effects.reduce(after, facts);
      if (effects.some(isChange)) changed = moved = true;
    }
    if (!moved) return had;
  }
}

const anyOccasion = fc.constantFrom<Occasion>('created', 'changed', 'hourly');
const anyEvents = fc.array(fc.tuple(anyOccasion, anyFacts), { minLength: 1, maxLength: 3 });

test('whatever the rules and events, it ends; each rule has one turn, in the order of rules', () => {
  fc.assert(
    fc.property(anyRules(), anyEvents, (rules, events) => {
      for (const [occasion, facts] of events) {
        const { turns } = follow(rules, occasion, facts);
        const ids = turns.map(({ rule }) => rule.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(slowly(rules, occasion, facts));
      }
    }),
    { numRuns: 3000 },
  );
});

test('the order holds: whoever stands later in a round had been looked at later', () => {
  fc.assert(
    fc.property(anyRules(), anyFacts, (rules, facts) => {
      const { turns } = follow(rules, 'changed', facts);
      let passed = 0;
      for (const { rule, before } of turns) {
        // Nobody who stands between the one before and this one had anything to do in its turn.
        const between = rules.slice(passed, rules.indexOf(rule)).filter((one) => one.occasion === 'changed');
        const had = turns
          .slice(
            0,
            turns.findIndex((turn) => turn.rule === rule),
          )
          .map((turn) => turn.rule);
        for (const one of between) if (!had.includes(one)) expect(turnOf(one, before, world)).toEqual([]);
        passed = rules.indexOf(rule) + 1;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a dry run tells what the first turn does', () => {
  fc.assert(
    fc.property(anyRules({ rules: 1 }), anyFacts, ([rule], facts) => {
      if (!rule) return;
      const frozen = Object.freeze({ ...facts });
      const would = turnOf(rule, frozen, world);
      const [turn] = follow([rule], rule.occasion, frozen).turns;
      expect(turn?.effects ?? []).toEqual(would);
    }),
    { numRuns: 1000 },
  );
});

test('a chain that was cut off goes on where it was', () => {
  fc.assert(
    fc.property(anyRules(), anyFacts, fc.nat(5), (rules, facts, cut) => {
      const whole = follow(rules, 'changed', facts).turns;
      const done = whole.slice(0, cut);
      const now = done.flatMap(({ effects }) => effects).reduce(after, facts);
      const had = done.map(({ rule }) => rule.id);
      const rest = follow(rules, 'changed', now, had).turns.map(({ rule }) => rule.id);
      expect(rest.filter((id) => had.includes(id))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const rule = (id: number, fields: Partial<Rule>): Rule => ({
  ...{ id, version: 1, name: clean(`rule ${id}`), occasion: 'changed', conditions: [], actions: [] },
  ...fields,
});
const facts: Facts = {
  ...{ status: 'open', problemType: null, intent: null, language: 'ar', country: null, method: null },
  ...{ priority: 'low', assignee: null, channel: 'form', serviceLevel: null, organisation: null },
  ...{ age: 0, silence: 0, written: ' ', team: null, against: new Map() },
};
const when = (priority: string) => [{ fact: 'priority' as const, is: true, of: [priority] }];

test('two that undo each other have one turn each, and the first is stopped', () => {
  const up = rule(1, { conditions: when('low'), actions: [{ do: 'priority', to: 'high' }] });
  const down = rule(2, { conditions: when('high'), actions: [{ do: 'priority', to: 'low' }] });
  const { turns, stops } = follow([up, down], 'changed', facts);
  expect(turns.map(({ rule }) => rule)).toEqual([up, down]);
  expect(stops).toEqual([{ rule: up, why: 'again' }]);
});

test('a rule of the hour that raises is not stopped by what it did itself', () => {
  const raises = rule(1, { occasion: 'hourly', actions: [{ do: 'priority', to: 'higher' }] });
  expect(follow([raises], 'hourly', facts)).toMatchObject({ stops: [], facts: { priority: 'normal' } });
});

test('after many turns there are no more', () => {
  const many = Array.from({ length: mostTurns + 2 }, (_, at) =>
    rule(at + 1, { actions: [{ do: 'notify', whom: 'yara' }] }),
  );
  const { turns, stops } = follow(many, 'changed', facts);
  expect(turns).toHaveLength(mostTurns);
  expect(stops.map(({ why }) => why)).toEqual(['many', 'many']);
});
