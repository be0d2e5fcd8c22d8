import { z } from '@hono/zod-openapi';
import { factKinds } from '../db/schema/facts.ts';
import type { Locale } from '../ground/locale.ts';
import { codeForDesk } from '../models/codes/codes.ts';
import type { Fact } from '../models/tickets/facts.ts';
import { factShown } from '../models/tickets/fact-words.ts';

export const factKind = z.enum(factKinds);

export const fact = z
  .object({
    kind: factKind,
    value: z.string().openapi({ description: 'As it is kept: a decimal, an ISO date, an id, digits' }),
    shown: z.string().openapi({ description: 'In words of the reader’s language' }),
    meaning: z.string().nullable().openapi({ description: 'What a code means' }),
    by: z.enum(['model', 'agent']),
    message: z.number().nullable().openapi({ description: 'The message that it was read in' }),
  })
  .openapi('PaymentFact');

/** What is known of a payment, in the order in which it is read. */
export function factsShown(known: Fact[], locale: Locale): z.infer<typeof fact>[] {
  return known
    .toSorted((one, other) => factKinds.indexOf(one.kind) - factKinds.indexOf(other.kind))
    .map((one) => ({
      kind: one.kind,
      value: one.value,
      shown: factShown(one, locale, known),
      meaning: one.kind === 'code' ? codeForDesk(one.value, locale).meaning[locale] : null,
      by: one.by,
      message: one.message,
    }));
}
