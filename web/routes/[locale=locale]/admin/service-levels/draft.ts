import { choiceIfAny, text } from '#lib/fields.ts';
import type { ServiceLevel } from '#lib/types.ts';

export const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** Minutes as people write them: 8:00. */
export const asHours = (minutes: number | null): string =>
  minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The same read: nothing promises nothing, and what is no time is refused by the API. */
function inMinutes(written: string): number | null {
  if (written.trim() === '') return null;
  const [, hours, minutes = '0'] = /^\s*(\d{1,4})(?::([0-5]?\d))?\s*$/.exec(written) ?? [];
  return hours === undefined ? -1 : Number(hours) * 60 + Number(minutes);
}

/** A level as its form holds it. */
export const levelIn = (form: FormData): Omit<ServiceLevel, 'id'> => ({
  name: text(form, 'name'),
  place: Number(text(form, 'place')) || 1,
  priority: choiceIfAny(form, 'priority', priorities) ?? null,
  problemType: text(form, 'problemType') || null,
  calendar: Number(text(form, 'calendar')),
  first: inMinutes(text(form, 'first')),
  next: inMinutes(text(form, 'next')),
  solution: inMinutes(text(form, 'solution')),
  warning: inMinutes(text(form, 'warning')) ?? 0,
  raises: form.has('raises'),
  notifies: text(form, 'notifies') || null,
  notifiesTeam: Number(text(form, 'notifiesTeam')) || null,
});
