import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import { outOfField } from '../field.ts';

/** Words of a text that somebody has marked, and where. */
export type Marked = { language: Locale; passage: string; quote: string };

/** Follows what is marked in the passages of the page, in fields as in formatted text. What is marked elsewhere changes nothing. */
export function quoting() {
  let marked: Marked | undefined = $state();
  $effect(() => {
    const look = () => (marked = markedNow() ?? marked);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  });
  return {
    get marked() {
      return marked;
    },
    forget: () => void (marked = undefined),
  };
}

function markedNow(): Marked | undefined {
  const field = document.activeElement;
  const inField =
    field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  const selection = document.getSelection();
  const at = field instanceof HTMLTextAreaElement ? field : selection?.anchorNode?.parentElement;
  const passage = at?.closest<HTMLElement>('[data-key]')?.dataset.key;
  const language = at?.closest<HTMLElement>('[data-language]')?.dataset.language;
  const quote = outOfField(inField || (selection?.toString() ?? '')).trim();
  const known = locales.find((one) => one === language);
  return passage && known && quote ? { language: known, passage, quote } : undefined;
}
