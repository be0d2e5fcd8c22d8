import type { occasions } from '../../db/schema/rules.ts';
import type { Clean } from '../../privacy/redact.ts';
import type { Action, Effect, World } from './actions.ts';
import { moves, planOf } from './actions.ts';
import type { Condition, Facts } from './conditions.ts';
import { holds } from './conditions.ts';

export type Occasion = (typeof occasions)[number];
/** A rule that can be followed. */
export type Rule = {
  id: number;
  name: Clean;
  version: number;
  occasion: Occasion;
  conditions: Condition[];
  actions: Action[];
};
/** A rule that has its turn, and what it does. */
export type Turn = { rule: Rule; effects: Effect[] };
/** A rule that had no turn: it had one before, or many others had. */
export type Stop = { rule: Rule; why: 'again' | 'many' };

/** So many rules act at most on a ticket in one chain. */
export const mostTurns = 20;

/** What this rule would do to a ticket; nothing where it is not for it. */
export const turnOf = (rule: Pick<Rule, 'conditions' | 'actions'>, facts: Facts, world: World): Effect[] =>
  holds(rule.conditions, facts) ? planOf(rule.actions, facts, world) : [];

/**
 * All that follows for one ticket from one event. The rules of its occasion have their turns in their order. Where one changed the ticket,
 * those for changes look at it as well, round by round, until nobody has anything to do. Each has one turn, so that it ends: a rule that
 * would change it once more is stopped, and so is everything after `mostTurns`.
 */
export class Chain {
  readonly stops: Stop[] = [];
  readonly #rules: Rule[];
  readonly #had: Set<number>;
  /** For what rules look at the ticket in this round. */
  readonly #looks: Set<Occasion>;
  #place = 0;
  /** Whether there has to be another round. */
  #moved = false;

  /**
   * @param rules in their order
   * @param had those that had their turn in this chain before
   */
  constructor(rules: Rule[], occasion: Occasion, had: Iterable<number> = []) {
    this.#rules = rules;
    this.#had = new Set(had);
    // Whoever went before may have changed it.
    this.#looks = new Set(this.#had.size > 0 ? [occasion, 'changed'] : [occasion]);
  }

  /** The next turn, for a ticket as it is now; nothing at the end of the chain. */
  next(facts: Facts, world: World): Turn | undefined {
    for (;;) {
      const turn = this.#nextOfRound(facts, world);
      if (turn) return turn;
      if (!this.#moved) return undefined;
      this.#moved = false;
      this.#place = 0;
      this.#looks.clear();
      this.#looks.add('changed');
    }
  }

  #nextOfRound(facts: Facts, world: World): Turn | undefined {
    for (let rule = this.#rules[this.#place]; rule; rule = this.#rules[this.#place]) {
      this.#place += 1;
      const effects = this.#looks.has(rule.occasion) ? turnOf(rule, facts, world) : [];
      if (effects.length > 0 && this.#may(rule, effects)) return this.#take({ rule, effects });
    }
    return undefined;
  }

  /** Whether it may have a turn; where not, why is kept. */
  #may(rule: Rule, effects: Effect[]): boolean {
    const why = this.#had.has(rule.id) ? 'again' : this.#had.size >= mostTurns ? 'many' : undefined;
    if (why === undefined) return true;
    if ((why === 'many' || effects.some(moves)) && !this.stops.some((stop) => stop.rule === rule))
      this.stops.push({ rule, why });
    return false;
  }

  #take(turn: Turn): Turn {
    this.#had.add(turn.rule.id);
    if (turn.effects.some(moves)) {
      this.#moved = true;
      this.#looks.add('changed');
    }
    return turn;
  }
}
