import { m } from '#lib/paraglide/messages.js';

/** By what a report is split, in the order of the page. */
export const dimensions = [
  { id: 'type', name: m.reports_type, icon: 'tag' },
  { id: 'locale', name: m.reports_locale, icon: 'globe' },
  { id: 'country', name: m.reports_country, icon: 'globe' },
  { id: 'channel', name: m.reports_channel, icon: 'mail' },
  { id: 'priority', name: m.desk_priority, icon: 'bolt' },
  { id: 'agent', name: m.reports_agent, icon: 'user' },
] as const;
