import { keeping } from '../../../../../api/privacy/kept.ts';
import { redact } from '../../../../../api/privacy/redact.ts';
import type { Also } from './also.ts';

/** An answer that is being written is kept by this browser until it is sent: past a reload, another page, an expired session. */

export type Kind = 'reply' | 'note';
type Draft = { kind: Kind; body: string; seen: number | undefined; marked?: string[]; also?: Also };

/** Kept without secrets, with the company's own numbers and what its writer marked; nothing once it is empty. */
export function keepDraft(place: string, draft: Draft, own: string[]): void {
  const isEmpty = draft.body.trim() === '';
  const stays = keeping(own, draft.marked);
  const kept = isEmpty ? undefined : { ...draft, body: redact(draft.body, stays).text };
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept));
    else localStorage.removeItem(place);
  } catch {
    // A browser that may keep nothing: the text is on the page alone.
  }
}

/** What was kept there. */
export function keptDraft(place: string): Draft | undefined {
  try {
    const kept: Draft | null = JSON.parse(localStorage.getItem(place) ?? 'null');
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}
