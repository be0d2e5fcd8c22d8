import type { Refused } from '#lib/send.ts';

/** Whether an answer came back because something was written that its author has not seen. */
export const isHeld = (form: Partial<Refused> | null): boolean =>
  form?.problem?.type.endsWith('#problem-unseen') ?? false;

/** The text of an answer that is held. */
export const heldBody = (form: Partial<Refused> | null): string =>
  new URLSearchParams(form?.typed).get('body') ?? '';

/** What was written since the author of a held answer had last looked; nothing where none is held. */
export function newSince<Message extends { id: number }>(
  form: Partial<Refused> | null,
  messages: Message[],
): Message[] {
  const seen = new URLSearchParams(form?.typed).get('seen');
  return isHeld(form) && seen ? messages.filter(({ id }) => id > Number(seen)) : [];
}
