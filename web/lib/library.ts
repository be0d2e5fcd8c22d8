import { m } from './paraglide/messages.js';
import type { LibraryEntry } from './types.ts';

export type LibraryKind = LibraryEntry['kind'];

/** What editors have in lists of their own beside the articles: what each is called, and what stands in it. */
export const libraryNames: Record<LibraryKind, { name: () => string; lead: () => string }> = {
  guides: { name: m.library_guides, lead: m.library_lead_guides },
  codes: { name: m.library_codes, lead: m.library_lead_codes },
  synonyms: { name: m.library_synonyms, lead: m.library_lead_synonyms },
  providers: { name: m.library_providers, lead: m.library_lead_providers },
  limits: { name: m.library_limits, lead: m.library_lead_limits },
  letters: { name: m.library_letters, lead: m.library_lead_letters },
  phrases: { name: m.library_phrases, lead: m.library_lead_phrases },
  'problem-types': { name: m.library_problem_types, lead: m.library_lead_problem_types },
};
