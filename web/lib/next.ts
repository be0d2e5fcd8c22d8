import type { Locale } from '#ground/locale.ts';
import { to } from './addresses.ts';

/**
 * Where to go on after signing in: a page of this portal in the reader's language, whatever the address asks for. It is read
 * as a browser would read it (`/\evil`, tabs and dots included), and only what then lies here is followed.
 */
export function nextPage(asked: string | null, locale: Locale): string | undefined {
  const here = 'http://portal.invalid';
  const url = asked?.startsWith('/') ? URL.parse(asked, here) : null;
  if (url?.origin !== here || !url.pathname.startsWith(to.page(locale, '/'))) return undefined;
  return url.pathname + url.search + url.hash;
}
