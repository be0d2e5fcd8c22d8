import { z } from '@hono/zod-openapi';
import { words } from '../../../search/text/tokens.ts';
import type { unusable } from '../../db/schema/rules.ts';
import { line } from '../../ground/incoming.ts';

/** When a rule is for a ticket: all of its conditions hold. Nothing is read here; `facts.ts` brings what is known. */

const hour = 60 * 60_000;

/** What is one of some values, or none of them. */
export const choices = [
  'status',
  'problemType',
  'intent',
  'language',
  'country',
  'method',
  'priority',
  'assignee',
  'channel',
  'serviceLevel',
  'organisation',
] as const;
export type Choice = (typeof choices)[number];

/** What grows: hours since it was filed, and since its customer wrote last. */
export const lengths = ['age', 'silence'] as const;

const is = z.boolean().openapi({ description: 'Whether it has to be so, or must not be so' });

export const condition = z.union([
  z.strictObject({
    fact: z.enum(choices),
    is,
    of: z
      .array(line.max(60))
      .min(1)
      .max(40)
      .openapi({ description: 'One of these; an empty one is nobody, or nothing' }),
  }),
  z.strictObject({
    fact: z.enum(lengths),
    is,
    hours: z.number().int().min(0, 'wrong').max(87_600, 'wrong').openapi({ description: 'At least' }),
  }),
  z.strictObject({
    fact: z.literal('words'),
    is,
    of: z
      .array(line.min(1).max(100, 'tooLong'))
      .min(1)
      .max(40)
      .openapi({ description: 'One of these stands in what its customer wrote, folded as in search' }),
  }),
]);
export type Condition = z.infer<typeof condition>;

/**
 * What is known of a ticket when a rule looks at it. Nothing is null; lengths are ms; what its customer wrote as `keyed`; `against`: why a
 * macro cannot be used on it, or that it was.
 */
export type Facts = Record<Choice, string | null> &
  Record<(typeof lengths)[number], number> & {
    written: string;
    team: number | null;
    against: ReadonlyMap<number, Against>;
  };
/** Why a macro is not used on a ticket: it was before, by whomever, and nothing says the same twice by itself. */
export type Against = (typeof unusable)[number] | 'used';

/** A text by its words as search folds them, in their order, with a blank around each. */
export const keyed = (text: string): string =>
  ` ${words(text)
    .map(({ form: { surface, stem, stop } }) => (stop ? surface : stem))
    .join(' ')} `;

/** Whether all of these hold of a ticket. */
export const holds = (conditions: Condition[], facts: Facts): boolean =>
  conditions.every((one) => isSo(one, facts) === one.is);

function isSo(one: Condition, facts: Facts): boolean {
  if ('hours' in one) return facts[one.fact] >= one.hours * hour;
  if (one.fact !== 'words') return one.of.includes(facts[one.fact] ?? '');
  return one.of.some((phrase) => {
    const key = keyed(phrase);
    // A phrase without a word in it stands nowhere.
    return key.trim() !== '' && facts.written.includes(key);
  });
}
