import { z } from '@hono/zod-openapi';
import { countryId } from '../../content/countries.ts';
import { wantedIn } from '../../search/intents/wants.ts';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { noticesAbout } from '../models/incidents/shown.ts';
import { contactsNamed, countriesWithNumbers } from '../models/providers/contacts.ts';
import type { Understood } from '../understanding/problem-type.ts';
import { contact } from './contacts.ts';
import { notices } from './incidents.ts';

const country = z.object({ id: z.enum(countryId.options), name: z.string() });

/** What comes before any list of articles, as the words themselves tell. */
export const firstThings = z
  .object({
    urgent: z.boolean().openapi({ description: 'Whether money may be leaving at this moment' }),
    wants: z
      .enum(['person', 'ticket'])
      .nullable()
      .openapi({ description: 'Whether somebody to talk to is looked for, or a ticket of one’s own' }),
    // Not an extension of the contact: others may be of none.
    contacts: z.array(z.object({ ...contact.shape, country })).openapi({
      description: 'How the banks and companies that are named are reached, where that is of use',
    }),
    countries: z
      .array(country)
      .openapi({ description: 'Where we know numbers of banks and companies, where that is of use' }),
    incidents: notices,
  })
  .openapi('FirstThings');

/** The same for clean words, as they were understood: on a theft nothing stands beside what stops it. */
export async function firstThingsOf(
  db: Queries,
  text: string,
  { urgent, problemType }: Pick<Understood, 'urgent' | 'problemType'>,
  locale: Locale,
): Promise<z.infer<typeof firstThings>> {
  const wants = urgent ? null : wantedIn(text);
  const calls = urgent || wants === 'person';
  return {
    urgent,
    wants,
    contacts: calls ? contactsNamed(text, locale) : [],
    countries: calls ? countriesWithNumbers(locale) : [],
    incidents: urgent || text === '' ? [] : await noticesAbout(db, { problemType, text }),
  };
}
