import { escape } from '../api/ground/escape.ts';
import type { Locale } from '../api/ground/locale.ts';
import { cardCode } from './pictures/card-code.ts';
import type { Picture } from './pictures/pen.ts';
import { pen, width } from './pictures/pen.ts';
import { receipt } from './pictures/receipt.ts';
import { refundPath } from './pictures/refund-path.ts';
import { threeDSecure } from './pictures/three-d-secure.ts';
import { webAddress } from './pictures/web-address.ts';

/** What an article shows by `![title](picture:name)`, on a line by itself. */
const pictures = new Map<string, Picture>([
  ['receipt', receipt],
  ['card-code', cardCode],
  ['three-d-secure', threeDSecure],
  ['refund-path', refundPath],
  ['web-address', webAddress],
]);

/** The name in an image's address, where that is a picture there is. */
export function pictureName(url: string): string | undefined {
  const name = /^picture:(.*)$/.exec(url)?.[1];
  return name !== undefined && pictures.has(name) ? name : undefined;
}

/** A picture as SVG: of our own making, so it needs no sanitising; its title, an editor's words, is escaped. */
export function drawPicture(name: string, title: string, locale: Locale): string {
  const picture = pictures.get(name);
  if (!picture) throw new Error(`no picture ${name}`);
  const { description, height, draw } = picture;
  const id = `p-${name}`;
  return [
    `<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}" aria-describedby="${id}-text">`,
    `<title id="${id}">${escape(title)}</title><desc id="${id}-text">${description[locale]}</desc>`,
    `${draw(pen(locale))}</svg>`,
  ].join('');
}
