import { fold } from './fold.ts';
import type { Form } from './form.ts';
import { dotted, formOf } from './form.ts';

/** A word of a text, what it is found by (a stop word by nothing), and where it stands, in UTF-16 units of the text as it was given. */
export type Word = { form: Form; terms: string[]; start: number; end: number };

/** A text and its words: cut once, for all who ask something of it. */
export type Said = { text: string; words: Word[] };

export const said = (text: string): Said => ({ text, words: words(text) });

// Invisible marks (Cf) are part of a word so that they cannot cut it; folding takes them out.
const part = /[\p{L}\p{M}\p{N}\p{Cf}]/u;
/** Joins parts to one token, if a part follows. */
const joints = new Set(['.', '_', '-']);

const none: string[] = [];

/** The words of a text in order, codes (`do_not_honor`, `900.100.300`, `E-1042`) whole. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfToken(text, at);
    if (end > at)
      for (const { form, from, to } of tokenAt(text, at, end).pieces)
        found.push({ form, terms: form.stop ? none : form.terms, start: at + from, end: at + to });
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Where the token that starts here ends; here, if none does. */
function endOfToken(text: string, start: number): number {
  let end = endOfPart(text, start);
  while (end > start && joints.has(text.charAt(end))) {
    const next = endOfPart(text, end + 1);
    if (next === end + 1) return end;
    end = next;
  }
  return end;
}

function endOfPart(text: string, start: number): number {
  let end = start;
  for (let length = partAt(text, end); length > 0; length = partAt(text, end)) end += length;
  return end;
}

/** Of each UTF-16 unit whether it is part of a word (1) or not (2); 0 before anybody asked: a search reads a thousand words. */
const kinds = new Uint8Array(2 ** 16);

/** How many UTF-16 units the part of a word here has, 0 where there is none. */
function partAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
    return part.test(char) ? char.length : 0;
  }
  if (kinds[unit] === 0) kinds[unit] = part.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1 ? 1 : 0;
}

/** What stands between spaces, with its words and where in it they stand. */
type Token = { written: string; pieces: { form: Form; from: number; to: number }[] };

/**
 * Texts repeat their words: each is analysed once, and known again by its letters without being cut out of the text. A token is
 * found in the slot that its letters tell, or in one of the next; 0 is an empty slot.
 */
const slots = new Uint32Array(2 ** 16);
let tokens: Token[] = [];
/** Half the slots at most are taken, or the way to a free one becomes long. */
const mostTokens = slots.length / 2;

function tokenAt(text: string, start: number, end: number): Token {
  let slot = slotOf(text, start, end);
  for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
    const known = tokens[number - 1];
    if (known && isWritten(known.written, text, start, end)) return known;
    slot = (slot + 1) & (slots.length - 1);
  }
  const written = text.slice(start, end);
  const token = { written, pieces: pieces(written) };
  if (tokens.length >= mostTokens) {
    tokens = [];
    slots.fill(0);
  }
  slots[slot] = tokens.push(token);
  return token;
}

/** Else somebody could think up words that all fall into one slot. */
const seed = Math.floor(Math.random() * 2 ** 32);

/** FNV-1a over the letters. */
function slotOf(text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (slots.length - 1);
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function pieces(written: string): Token['pieces'] {
  let from = 0;
  return parts(written).flatMap((part) => {
    const piece = { form: formOf(fold(part)), from, to: from + part.length };
    from = piece.to + 1;
    return piece.form.surface ? [piece] : [];
  });
}

/** A dot joins only numbers, a hyphen only what has letters and digits; an underscore always. */
function parts(written: string): string[] {
  if (!/[.-]/.test(written)) return [written];
  if (dotted.test(fold(written))) return [written];
  return written
    .split('.')
    .flatMap((piece) => (/\p{L}/u.test(piece) && /\p{N}/u.test(piece) ? [piece] : piece.split('-')));
}
