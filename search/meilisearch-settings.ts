import type { Settings } from 'meilisearch';
import { termFields } from './meilisearch-documents.ts';

export const settings = {
  searchableAttributes: [
    'titleWords',
    'titleTerms',
    'questionWords',
    'questionTerms',
    'codeTerms',
    'summaryWords',
    'summaryTerms',
    'bodyWords',
    'bodyTerms',
  ],
  displayedAttributes: [
    'id',
    'slug',
    'locale',
    'problemType',
    'audience',
    'intents',
    'codes',
    'rev',
    'source',
  ],
  filterableAttributes: ['id', 'slug', 'locale', 'problemType', 'audience', 'intents'],
  sortableAttributes: ['id'],
  rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'],
  // Without the list the language of each text is guessed, and Arabic taken for Persian loses its letters ي and ك.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['ara', 'eng'] }],
  stopWords: [],
  synonyms: {},
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 255 },
    disableOnNumbers: true,
    disableOnAttributes: termFields.toSorted(),
    disableOnWords: [],
  },
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 100 },
  searchCutoffMs: 500,
} satisfies Settings;

/** Whether an index that has these settings has ours. */
export const areOurs = (found: object): boolean =>
  Object.entries(settings).every(([key, value]) => isSame(Reflect.get(found, key), value));

/** Whether what the server says of a setting is what we asked for; what we did not ask for is its own affair. */
function isSame(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((one, at) => isSame(found[at], one))
    );
  if (wanted !== null && typeof wanted === 'object')
    return (
      found !== null &&
      typeof found === 'object' &&
      Object.entries(wanted).every(([key, value]) => isSame(Reflect.get(found, key), value))
    );
  return found === wanted;
}
