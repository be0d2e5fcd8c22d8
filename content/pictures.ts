import { escape } from '../api/ground/escape.ts';
import type { Locale } from '../api/ground/locale.ts';
import { cardCode } from './pictures/card-code.ts';
import type { Picture } from './pictures/pen.ts';
import { pen, width } from './pictures/pen.ts';
import { refundPath } from './pictures/refund-path.ts';
import { drawScreens } from './pictures/screens.ts';
import { threeDSecure } from './pictures/three-d-secure.ts';
import { webAddress } from './pictures/web-address.ts';
import type { Screens } from './screens.ts';

/** Beside the screens that editors describe in `pictures/*.yaml`: what no screen shows. */
const drawings = new Map<string, Picture>([
  ['card-code', cardCode],
  ['three-d-secure', threeDSecure],
  ['refund-path', refundPath],
  ['web-address', webAddress],
]);

/** The name in an image's address, where that is one of a picture: `![title](picture:name)`, on a line by itself. */
export const pictureName = (url: string): string | undefined => /^picture:(.+)$/.exec(url)?.[1];

const named = /\bpicture:([a-z0-9-]{1,80})/g;

/** The pictures that a Markdown text may show, drawn or not. */
export const picturesNamedIn = (markdown: string): string[] => [
  ...new Set([...markdown.matchAll(named)].map(([, name = '']) => name)),
];

/** The names of all that are drawn. */
export const pictureNames = (screens: Screens[]): string[] =>
  [...drawings.keys(), ...screens.map(({ id }) => id)].sort();

/** A picture as HTML or SVG, of our own making, so it needs no sanitising; nothing where there is none of this name. */
export function drawPicture(
  name: string,
  title: string,
  locale: Locale,
  screens: Screens[],
): string | undefined {
  const drawing = drawings.get(name);
  if (drawing) return svg(name, drawing, title, locale);
  const shown = screens.find(({ id }) => id === name);
  return shown && drawScreens(shown, title, locale);
}

/** The title, an editor's words, is escaped. */
function svg(name: string, { description, height, draw }: Picture, title: string, locale: Locale): string {
  const id = `p-${name}`;
  return [
    `<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}" aria-describedby="${id}-text">`,
    `<title id="${id}">${escape(title)}</title><desc id="${id}-text">${description[locale]}</desc>`,
    `${draw(pen(locale))}</svg>`,
  ].join('');
}
