import { m } from '#lib/paraglide/messages.js';

/** What can stand beside the talk; the first, where nothing else is asked for. */
export const parts = ['fix', 'details', 'customer', 'history'] as const;
export type Part = (typeof parts)[number];

export const partNames: Record<Part, () => string> = {
  fix: m.desk_part_fix,
  details: m.desk_part_details,
  customer: m.desk_customer,
  history: m.desk_history,
};

/** The part that an address asks for. */
export const partAsked = (asked: string | null): Part => parts.find((part) => part === asked) ?? 'fix';
