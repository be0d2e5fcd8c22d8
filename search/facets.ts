import type { Locale } from '../api/ground/locale.ts';
import type { Audience, SearchDocument } from './engine.ts';

/** The facets of a document in one number: nothing else of it need be looked at to count it. */
export const facetsOf = ({ locale, audience }: SearchDocument, problemType: number): number =>
  (problemType << 2) | (audience === 'merchant' ? 2 : 0) | (locale === 'en' ? 1 : 0);

export const localeIn = (facets: number): Locale => (facets & 1 ? 'en' : 'ar');
export const audienceIn = (facets: number): Audience => (facets & 2 ? 'merchant' : 'consumer');
export const problemTypeIn = (facets: number): number => facets >>> 2;
