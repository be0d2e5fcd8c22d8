import { z } from '@hono/zod-openapi';
import { priorities } from '../../db/schema/tickets.ts';
import { line } from '../../ground/incoming.ts';
import type { Facts } from './conditions.ts';

/** What a rule does to a ticket. What that comes to for one ticket is reckoned here, for a dry run as for a real one. */

const id = line.min(1, 'required').max(60);

export const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('assign'), to: id.nullable().openapi({ description: 'Null is nobody' }) }),
  z.strictObject({ do: z.literal('type'), to: id }),
  z.strictObject({
    do: z.literal('priority'),
    to: z.enum([...priorities, 'higher']).openapi({ description: '`higher`: the next above its own' }),
  }),
  z.strictObject({
    do: z.literal('notify'),
    whom: id.openapi({ description: 'An agent, or `assignee` for whoever has it' }),
  }),
  z.strictObject({ do: z.literal('webhook'), webhook: z.number().int() }),
]);
export type Action = z.infer<typeof action>;

/** What there is to be named: agents, problem types, other programs. */
export type World = {
  agents: ReadonlySet<string>;
  types: ReadonlySet<string>;
  webhooks: ReadonlySet<number>;
};

/** One thing that an action comes to. */
export type Effect =
  | { do: 'assign'; to: string | null }
  | { do: 'type'; to: string }
  | { do: 'priority'; to: (typeof priorities)[number] }
  | { do: 'notify'; whom: string }
  | { do: 'webhook'; webhook: number };

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

function effectOf(action: Action, facts: Facts, { agents }: World): Effect | undefined {
  switch (action.do) {
    case 'assign':
      return action.to === facts.assignee ? undefined : action;
    case 'type':
      return action.to === facts.problemType ? undefined : action;
    case 'priority': {
      const to = action.to === 'higher' ? above(facts.priority) : action.to;
      return to === undefined || to === facts.priority ? undefined : { do: 'priority', to };
    }
    case 'notify': {
      const whom = action.whom === 'assignee' ? facts.assignee : action.whom;
      return whom !== null && agents.has(whom) ? { do: 'notify', whom } : undefined;
    }
    case 'webhook':
      return action;
  }
}

const above = (priority: string | null) => priorities[priorities.findIndex((one) => one === priority) + 1];

/** Whether it names somebody or something that is not there any more. */
export function isGone(action: Action, { agents, types, webhooks }: World): boolean {
  switch (action.do) {
    case 'assign':
      return action.to !== null && !agents.has(action.to);
    case 'type':
      return !types.has(action.to);
    case 'priority':
      return false;
    case 'notify':
      return action.whom !== 'assignee' && !agents.has(action.whom);
    case 'webhook':
      return !webhooks.has(action.webhook);
  }
}

/** Whether it changes the ticket itself, so that other rules may be for it then. */
export const moves = (effect: Effect): boolean => effect.do !== 'notify' && effect.do !== 'webhook';

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
    case 'type':
      return { ...facts, problemType: effect.to };
    case 'priority':
      return { ...facts, priority: effect.to };
    case 'notify':
    case 'webhook':
      return facts;
  }
}
