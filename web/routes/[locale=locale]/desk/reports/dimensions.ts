import { m } from '#lib/paraglide/messages.js';

/** By what a report is split, in the order of the page. */
export const dimensions = [
  { id: 'type', name: m.reports_type },
  { id: 'locale', name: m.reports_locale },
  { id: 'country', name: m.reports_country },
  { id: 'channel', name: m.reports_channel },
  { id: 'agent', name: m.reports_agent },
] as const;
