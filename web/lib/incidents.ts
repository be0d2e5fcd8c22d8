import type { Locale } from '#ground/locale.ts';
import { m } from './paraglide/messages.js';

/** What people are told of the values that incidents have. */

export const impactNames = {
  minor: m.incident_impact_minor,
  major: m.incident_impact_major,
  critical: m.incident_impact_critical,
};

export const progressNames = {
  investigating: m.incident_status_investigating,
  identified: m.incident_status_identified,
  monitoring: m.incident_status_monitoring,
  resolved: m.incident_status_resolved,
};

const regions = {
  ar: new Intl.DisplayNames('ar', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};
const lists = {
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
};

/** What a country is called in the reader's language. */
export const country = (code: string, locale: Locale): string => regions[locale].of(code) ?? code;

/** Several things in one sentence. */
export const listed = (things: string[], locale: Locale): string => lists[locale].format(things);
