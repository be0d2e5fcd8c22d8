import { z } from '@hono/zod-openapi';
import type { unusable } from '../../db/schema/rules.ts';
import { priorities } from '../../db/schema/tickets.ts';
import { line } from '../../ground/incoming.ts';
import type { MacroActions } from '../macros/actions.ts';
import type { Facts } from './conditions.ts';

/** What a rule does to a ticket. What that comes to for one ticket is reckoned here, for a dry run as for a real one. */

const id = line.min(1, 'required').max(60);

export const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('assign'), to: id.nullable().openapi({ description: 'Null is nobody' }) }),
  z.strictObject({ do: z.literal('team'), to: z.number().int() }),
  z.strictObject({ do: z.literal('type'), to: id }),
  z.strictObject({
    do: z.literal('priority'),
    to: z.enum([...priorities, 'higher']).openapi({ description: '`higher`: the next above its own' }),
  }),
  z.strictObject({
    do: z.literal('macro'),
    macro: z.number().int(),
    as: z
      .enum(['reply', 'note'])
      .openapi({ description: 'Whether its text is sent to the customer or added among the staff' }),
  }),
  z.strictObject({
    do: z.literal('notify'),
    whom: id.openapi({ description: 'An agent, or `assignee` for whoever has it' }),
  }),
  z.strictObject({ do: z.literal('webhook'), webhook: z.number().int() }),
]);
export type Action = z.infer<typeof action>;

/** What there is to be named: agents, teams, problem types, macros with what they set, other programs. */
export type World = {
  agents: ReadonlySet<string>;
  teams: ReadonlySet<number>;
  macros: ReadonlyMap<number, MacroActions>;
  types: ReadonlySet<string>;
  webhooks: ReadonlySet<number>;
};

/** One thing that an action comes to. */
export type Effect =
  | { do: 'assign'; to: string | null }
  | { do: 'team'; to: number }
  | { do: 'type'; to: string }
  | { do: 'priority'; to: (typeof priorities)[number] }
  | { do: 'macro'; macro: number; as: 'reply' | 'note'; why: (typeof unusable)[number] | null; sets: Sets }
  | { do: 'notify'; whom: string }
  | { do: 'webhook'; webhook: number };

/** What a macro changes about a ticket itself. */
type Sets = Pick<MacroActions, 'status' | 'priority' | 'problemType'>;

/** What these actions, one after the other, would do to a ticket: nothing for what is so already, or names somebody or something that is gone. */
export function planOf(actions: Action[], facts: Facts, world: World): Effect[] {
  const effects: Effect[] = [];
  let now = facts;
  for (const action of actions) {
    const effect = isGone(action, world) ? undefined : effectOf(action, now, world);
    if (!effect) continue;
    effects.push(effect);
    now = after(now, effect);
  }
  return effects;
}

function effectOf(action: Action, facts: Facts, { agents, macros }: World): Effect | undefined {
  switch (action.do) {
    case 'assign':
      return action.to === facts.assignee ? undefined : action;
    case 'team':
      return action.to === facts.team ? undefined : action;
    case 'type':
      return action.to === facts.problemType ? undefined : action;
    case 'priority': {
      const to = action.to === 'higher' ? above(facts.priority) : action.to;
      return to === undefined || to === facts.priority ? undefined : { do: 'priority', to };
    }
    case 'macro': {
      const why = facts.against.get(action.macro) ?? null;
      if (why === 'used') return undefined;
      return { ...action, why, sets: why ? {} : newIn(macros.get(action.macro) ?? {}, facts) };
    }
    case 'notify': {
      const whom = action.whom === 'assignee' ? facts.assignee : action.whom;
      return whom !== null && agents.has(whom) ? { do: 'notify', whom } : undefined;
    }
    case 'webhook':
      return action;
  }
}

/** What of this is not so already. */
const newIn = ({ status, priority, problemType }: Sets, facts: Facts): Sets => ({
  ...(status !== undefined && status !== facts.status && { status }),
  ...(priority !== undefined && priority !== facts.priority && { priority }),
  ...(problemType !== undefined && problemType !== facts.problemType && { problemType }),
});

const above = (priority: string | null) => priorities[priorities.findIndex((one) => one === priority) + 1];

/** Whether it names somebody or something that is not there any more. */
export function isGone(action: Action, { agents, teams, types, macros, webhooks }: World): boolean {
  switch (action.do) {
    case 'assign':
      return action.to !== null && !agents.has(action.to);
    case 'team':
      return !teams.has(action.to);
    case 'type':
      return !types.has(action.to);
    case 'priority':
      return false;
    case 'macro':
      return !macros.has(action.macro);
    case 'notify':
      return action.whom !== 'assignee' && !agents.has(action.whom);
    case 'webhook':
      return !webhooks.has(action.webhook);
  }
}

/** Whether it changes the ticket itself, so that other rules may be for it then. */
export const moves = (effect: Effect): boolean =>
  effect.do === 'macro'
    ? Object.keys(effect.sets).length > 0
    : effect.do !== 'notify' && effect.do !== 'webhook';

/** What is known of a ticket after this was done to it. */
export function after(facts: Facts, effect: Effect): Facts {
  switch (effect.do) {
    case 'assign':
      // What is given to somebody is new no more.
      return {
        ...facts,
        assignee: effect.to,
        status: effect.to !== null && facts.status === 'new' ? 'open' : facts.status,
      };
    case 'team':
      // Who of them has it then is seen when it is done.
      return { ...facts, team: effect.to, assignee: null };
    case 'type':
      return { ...facts, problemType: effect.to };
    case 'macro':
      return effect.why
        ? facts
        : { ...facts, ...effect.sets, against: new Map([...facts.against, [effect.macro, 'used']]) };
    case 'priority':
      return { ...facts, priority: effect.to };
    case 'notify':
    case 'webhook':
      return facts;
  }
}
