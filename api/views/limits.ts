import { z } from '@hono/zod-openapi';
import { countryId } from '../../content/countries.ts';
import { bases, duties, limitCases } from '../../content/limits.ts';
import { contact } from './contacts.ts';
import { letterCard } from './letters.ts';
import { orNull } from './tickets.ts';

export const country = z.object({ id: z.enum(countryId.options), name: z.string() });
const limitCase = z.enum(limitCases);

export const limitCountry = country
  .extend({ known: z.number().openapi({ description: 'How many of its limits are known' }) })
  .openapi('LimitCountry');

export const limit = z
  .object({
    case: limitCase,
    scheme: z.string().nullable().openapi({ description: 'Whose cards or accounts, where not everybody’s' }),
    what: z.string(),
    days: z.number().openapi({ description: 'None is at once' }),
    longest: z.number().nullable().openapi({ description: 'The most it can be made longer to' }),
    count: z.enum(['working', 'calendar']),
    from: z.string().openapi({ description: 'When it begins' }),
    duty: z.enum(duties).openapi({ description: 'Whose time it is' }),
    basis: z.enum(bases).openapi({ description: 'A rule, one company’s promise, or what the press says' }),
    source: z.url(),
  })
  .openapi('Limit');

export const limitsOfCountry = country
  .extend({
    limits: z.array(limit),
    unknown: z.array(
      z.object({
        cases: z.array(limitCase).openapi({ description: 'Of these we found no limit' }),
        ask: orNull(contact),
      }),
    ),
    contacts: z
      .array(contact)
      .openapi({ description: 'Banks, wallets and authorities, and how they are reached' }),
    checkedOn: z.iso.date().nullable().openapi({ description: 'When the oldest of it was looked up' }),
  })
  .openapi('LimitsOfCountry');

const dueDate = limit
  .extend({
    by: z.iso.date().openapi({ description: 'The last day, bank holidays left out of account' }),
    latest: z.iso.date().nullable().openapi({ description: 'The same of the most it can be made longer to' }),
    passed: z.boolean(),
  })
  .openapi('DueDate');

export const datesOfCase = country
  .extend({
    case: limitCase,
    day: z.iso.date(),
    weekend: z
      .union([z.literal(5), z.literal(6)])
      .openapi({ description: 'Its first day, as ISO 8601 numbers days: 5 is Friday' }),
    dates: z.array(dueDate),
    ask: orNull(contact).openapi({ description: 'Whom to ask where no limit is known or it has passed' }),
    letters: z.array(letterCard).openapi({ description: 'What to send then' }),
  })
  .openapi('DatesOfCase');

/** What is asked of the dates: nobody counts back further than banks keep their books, nor far ahead. */
export const begun = z.object({
  case: limitCase,
  day: z.iso
    .date()
    .refine((day) => day >= '2000' && day < '2100')
    .openapi({ description: 'When it began' }),
});
