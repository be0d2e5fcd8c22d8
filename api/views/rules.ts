import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { occasions, unusable } from '../db/schema/rules.ts';
import { priorities } from '../db/schema/tickets.ts';
import { line, locale } from '../ground/incoming.ts';
import { macroActions } from '../models/macros/actions.ts';
import { action, isGone } from '../models/rules/actions.ts';
import type { Effect, World } from '../models/rules/actions.ts';
import { dryRun } from '../models/rules/dry-run.ts';
import { worldNow } from '../models/rules/facts.ts';
import type { KeptRule } from '../models/rules/rules.ts';
import { actions, allRules, conditions } from '../models/rules/rules.ts';
import { ruleNumbered } from '../models/rules/editing.ts';

/** A rule as it is written. */
export const newRule = z.object({
  name: line.min(1, 'required').max(80, 'tooLong'),
  occasion: z.enum(occasions),
  conditions,
  actions,
});

const version = z.number().int().openapi({ description: 'One more with each change of what it does' });

/** One that is changed, and which of its versions was read before. */
export const changedRule = newRule.extend({ version });

export const rule = newRule
  .extend({
    actions: z.array(action),
    id: z.number(),
    active: z.boolean(),
    version,
    readable: z.boolean().openapi({
      description: 'Another version of the desk wrote it: it is not followed until it is written anew',
    }),
    gone: z
      .array(z.number())
      .openapi({ description: 'Which of its actions name somebody or something that is not there any more' }),
  })
  .openapi('Rule');

/** All rules in their order. */
export async function rulesShown(db: Queries): Promise<z.infer<typeof rule>[]> {
  const [all, world] = [await allRules(db), await worldNow(db)];
  return all.map((one) => shown(one, world));
}

function shown({ readable, ...kept }: KeptRule, world: World): z.infer<typeof rule> {
  const { conditions = [], actions = [] } = readable ?? {};
  const gone = actions.flatMap((action, at) => (isGone(action, world) ? [at] : []));
  return { ...kept, conditions, actions, readable: readable !== undefined, gone };
}

const effect = z.discriminatedUnion('do', [
  z.object({ do: z.literal('assign'), to: z.string().nullable() }),
  z.object({ do: z.literal('team'), to: z.number() }),
  z.object({ do: z.literal('type'), to: z.string() }),
  z.object({ do: z.literal('priority'), to: z.enum(priorities) }),
  z.object({
    do: z.literal('macro'),
    macro: z.number(),
    as: z.enum(['reply', 'note']),
    why: z.enum(unusable).nullable().openapi({ description: 'Why it would be left' }),
    sets: macroActions.pick({ status: true, priority: true, problemType: true }),
  }),
  z.object({ do: z.literal('notify'), whom: z.string() }),
  z.object({ do: z.literal('webhook'), webhook: z.number() }),
]) satisfies z.ZodType<Effect>;

export const dryRunShown = z
  .object({
    looked: z.number().openapi({ description: 'At how many of the latest tickets it looked' }),
    would: z
      .array(z.object({ number: z.number(), subject: z.string(), locale, effects: z.array(effect) }))
      .openapi({ description: 'To which it would do something as they are now, and what' }),
  })
  .openapi('RuleDryRun');

/** What the rule of this id would do. @throws NotFound */
export async function dryRunOf(
  db: Parameters<typeof dryRun>[0],
  id: number,
): Promise<z.infer<typeof dryRunShown>> {
  const { readable } = await ruleNumbered(db, id);
  return readable ? dryRun(db, readable) : { looked: 0, would: [] };
}
