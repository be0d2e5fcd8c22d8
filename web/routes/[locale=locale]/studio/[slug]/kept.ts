import type { Passages } from './passages.ts';

/** What is being written in a language is kept by this browser until the server has it: past a lost connection, a reload, an ended session. */
export type KeptText = { version: number; base: Passages; text: Passages };

/** Keeps it; nothing once there is nothing that the server has not. */
export function keepText(place: string, kept: KeptText | undefined): void {
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept));
    else localStorage.removeItem(place);
  } catch {
    // A browser that may keep nothing: the text is on the page alone.
  }
}

export function keptText(place: string): KeptText | undefined {
  try {
    const kept: KeptText | null = JSON.parse(localStorage.getItem(place) ?? 'null');
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}
