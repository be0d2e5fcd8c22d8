import { isolate } from '#ground/isolate.ts';
import type { Locale } from '#ground/locale.ts';

/**
 * Markdown as a field shows it. A field runs one way in all its lines, as its language does: what runs the other way in them, such as the
 * address of a link, a Latin name in a row of a table or a code to dial, is set apart by signs that nobody sees and that are no part of the text.
 */
export const inField = (text: string, language: Locale): string => isolate(text, language);

/** The text that stands in a field. */
export const outOfField = (shown: string): string =>
  shown.replaceAll(/[\u2068\u2069]/g, '').replaceAll('\r\n', '\n');
