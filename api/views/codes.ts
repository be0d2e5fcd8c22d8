import { z } from '@hono/zod-openapi';
import { money } from '../../content/money.ts';
import { notices } from './incidents.ts';
import { articleCard, namedType, orNull } from './tickets.ts';

/** A code as lists show it. */
export const codeCard = z
  .object({
    id: z.string(),
    code: z.string(),
    system: z.string(),
    meaning: z
      .string()
      .nullable()
      .openapi({ description: 'Left out where customers are not to be told the reason' }),
    fix: z.string().openapi({ description: 'What the customer does now' }),
  })
  .openapi('CodeCard');

export const codeSystem = z
  .object({ id: z.string(), name: z.string(), count: z.number() })
  .openapi('CodeSystem');

const forStaff = z.object({
  note: z.string().openapi({ description: 'What the agent does, and must know' }),
  hidden: z.boolean().openapi({ description: 'Whether customers are told only what to do' }),
  verified: z.enum(['looked-up', 'partly', 'knowledge']),
  sources: z.array(z.object({ title: z.string(), url: z.string().nullable(), how: z.string() })),
});

export const code = codeCard
  .extend({
    systemId: z.string(),
    money: z.enum(money).openapi({ description: 'Whether money was taken' }),
    retry: z.enum(['none', 'no', 'after-fix', 'later', 'check-first']).nullable(),
    rule: z
      .string()
      .nullable()
      .openapi({ description: 'What the card networks say of repeating it, and what they charge' }),
    actor: z.string().nullable(),
    shop: z.string().nullable().openapi({ description: 'What the shop does' }),
    problemType: orNull(namedType),
    staff: forStaff.nullable().openapi({ description: 'For the staff' }),
    articles: z.array(articleCard),
    elsewhere: z.array(codeCard).openapi({ description: 'The same code in other systems' }),
    incidents: notices.openapi({ description: 'What its system suffers from' }),
  })
  .openapi('Code');
