import { z } from '@hono/zod-openapi';
import type { Locale } from '../ground/locale.ts';
import { countriesIn } from '../models/articles/country-parts.ts';
import { casesOf, lettersAbout } from '../models/letters/letters.ts';
import { limitsOfCases } from '../models/limits/of-cases.ts';
import { contact } from './contacts.ts';
import { letterCard } from './letters.ts';
import { country, limit } from './limits.ts';

/** What belongs to an article of what stands in the library: to be seen in it, and not a page away. */
export const atHand = z.object({
  countries: z.array(country).openapi({ description: 'Of which parts of it are, in `data-country`' }),
  limits: z.array(limit.extend({ country })).openapi({ description: 'How long its case may take' }),
  contacts: z.array(contact.extend({ country })).openapi({ description: 'Whom to ask then' }),
  letters: z.array(letterCard).openapi({ description: 'What is sent for it, the first thing first' }),
});

/** The letters that name an article as theirs, and the limits of the cases that the first of them is sent for. */
export function shownAtHand(slug: string, html: string, locale: Locale) {
  const letters = lettersAbout(slug, locale);
  const [first] = letters;
  const asked = { cases: first ? casesOf(first.id) : [], country: first?.country ?? null };
  const { limits, contacts } = limitsOfCases(asked, locale);
  const marked = limits.map(({ country }) => `data-country="${country.id}"`);
  return { countries: countriesIn([html, ...marked].join(' '), locale), limits, contacts, letters };
}
