import { escape } from '../../ground/escape.ts';
import { isolateLines } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { direction } from '../../ground/locale.ts';
import { renderMessage } from '../../models/tickets/markdown.ts';

/** A text of somebody in a letter, in its own language. */
export type Quote = { body: string; locale: Locale; format: 'plain' | 'markdown' };

/** Direction stands on every block, since some mail programs drop it from the body. */
export const attributes = (locale: Locale): string => `lang="${locale}" dir="${direction(locale)}"`;

/** The words of somebody as a letter without marks shows them. */
export const quotedText = ({ body, locale, format }: Quote): string =>
  format === 'markdown' ? renderMessage(body, locale).text : isolateLines(body, locale);

/** With its marks shown each line has its own direction; without, the mail program finds it. */
export function quotedHtml({ body, locale, format }: Quote): string {
  const style =
    'margin:0 0 16px;padding:12px 16px;background:#f2f6f5;border-radius:8px;overflow-wrap:anywhere';
  if (format === 'plain')
    return `<blockquote ${attributes(locale)} style="${style};white-space:pre-wrap;unicode-bidi:plaintext">${escape(isolateLines(body, locale))}</blockquote>`;
  const html = renderMessage(body, locale)
    .html.replaceAll('<p class="on"', '<p style="margin:0"')
    .replaceAll('<p dir', '<p style="margin:8px 0 0" dir');
  return `<blockquote ${attributes(locale)} style="${style}">${html}</blockquote>`;
}
