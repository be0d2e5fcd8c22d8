import { escape } from '../../api/ground/escape.ts';
import { isolate } from '../../api/ground/isolate.ts';
import type { Locale } from '../../api/ground/locale.ts';
import { direction } from '../../api/ground/locale.ts';
import type { Text } from '../file.ts';
import type { Line, Screen, Screens, Words } from '../screens.ts';
import { marksOf } from '../screens.ts';

const day = {
  ar: new Intl.DateTimeFormat('ar-u-nu-latn-ca-gregory', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
const drawnByUs: Text = {
  en: 'Drawn by us with invented numbers; your screen may look different. Reviewed on',
  ar: 'رسم توضيحي بأرقام غير حقيقية، وقد تختلف شاشتك عنه. روجع في',
};
const readAt: Text = { en: 'Sources:', ar: 'المصادر:' };

/**
 * Screens as HTML, which breaks its lines and grows with the reader's letters as no drawing could: a picture with a
 * description for those who listen, and beside it what each number marks. An editor's words are escaped.
 */
export function drawScreens(picture: Screens, title: string, locale: Locale): string {
  const { shows, screens, reviewedOn, sources } = picture;
  const marked = screens.map(({ lines }) => lines.filter(({ mark }) => mark).length);
  const drawn = screens.map((screen, index) => {
    const before = marked.slice(0, index).reduce((sum, count) => sum + count, 0);
    return drawScreen(screen, before, locale);
  });
  return [
    `<figure class="shown" lang="${locale}" dir="${direction(locale)}">`,
    `<figcaption>${escape(isolate(title, locale))}</figcaption>`,
    `<div class="screens" role="img" aria-label="${escape(shows[locale])}">${drawn.join('')}</div>`,
    `<dl class="legend">${marksOf(picture)
      .map((mark, index) => `<div><dt class="pin">${index + 1}</dt><dd>${inLocale(mark, locale)}</dd></div>`)
      .join('')}</dl>`,
    `<p class="hint">${drawnByUs[locale]} <time datetime="${reviewedOn}">${day[locale].format(new Date(reviewedOn))}</time>.`,
    sources.length > 0 ? ` ${readAt[locale]} ${sources.map(link).join(locale === 'ar' ? '، ' : ', ')}.` : '',
    '</p></figure>',
  ].join('');
}

function drawScreen({ frame, name, lines }: Screen, before: number, locale: Locale): string {
  let number = before;
  const drawn = lines.map((line) => drawLine(line, line.mark ? ++number : undefined, locale));
  const heading = name ? `<div class="screen-name">${inLocale(name, locale)}</div>` : '';
  return `<div class="screen">${heading}<div class="${frame}">${drawn.join('')}</div></div>`;
}

function drawLine(
  { kind, words, value, on, tone }: Line,
  number: number | undefined,
  locale: Locale,
): string {
  const names = [`as-${kind}`, tone, number !== undefined && 'marked'].filter(Boolean).join(' ');
  return [
    `<div class="${names}">`,
    number === undefined ? '' : `<b class="pin">${number}</b>`,
    say(words, locale),
    value === undefined ? '' : say(value, locale),
    kind === 'switch' ? `<i class="knob${on ? ' on' : ''}"></i>` : '',
    '</div>',
  ].join('');
}

/** What stands so in either language runs from the left, as it is printed. */
const say = (words: Words, locale: Locale): string =>
  `<span>${typeof words === 'string' ? `<bdi dir="ltr">${escape(words)}</bdi>` : inLocale(words, locale)}</span>`;

const inLocale = (text: Text, locale: Locale): string => escape(isolate(text[locale], locale));

function link(source: string): string {
  const { href, hostname } = new URL(source);
  return `<a href="${escape(href)}" rel="noopener nofollow" dir="ltr">${escape(hostname.replace(/^www\./, ''))}</a>`;
}
