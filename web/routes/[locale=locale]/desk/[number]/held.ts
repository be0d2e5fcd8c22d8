import type { Refused } from '#lib/send.ts';

/** Whether an answer came back because something was written that its author has not seen. */
export const isHeld = (form: Partial<Refused> | null): boolean =>
  form?.problem?.type.endsWith('#problem-unseen') ?? false;

/** The number of the last message that the author of an answer had seen when it was held; nothing where none is held. */
export function seenBefore(form: Partial<Refused> | null): number | undefined {
  const seen = new URLSearchParams(form?.typed).get('seen');
  return isHeld(form) && seen ? Number(seen) : undefined;
}
