import type { Locale } from './locale.ts';

/** A run of Latin words and the numbers among them, as names and terms are written inside Arabic: «3-D Secure», «Apple Pay». */
const latinRun = /[A-Za-z0-9](?:[A-Za-z0-9 .,'’&+/_–-]*[A-Za-z0-9])?/g;

/**
 * Sets the Latin runs of an Arabic text apart (U+2068 … U+2069), so that a number at their edge is not drawn on their other side.
 * Other texts stay as they are. What it adds is invisible, and folded away by search.
 */
export const isolate = (text: string, locale: Locale): string =>
  locale === 'ar'
    ? text.replace(latinRun, (run) => (/[A-Za-z]/.test(run) ? `\u2068${run}\u2069` : run))
    : text;
