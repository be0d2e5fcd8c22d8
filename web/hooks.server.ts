import { getRequestEvent } from '$app/server';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { direction } from '#ground/locale.ts';
import { cleanAddress } from '#lib/clean-address.ts';
import { hasOwnShell, preferencesCookie, readPreferences } from '#lib/preferences.ts';
import { readFormsWithinBounds } from '#lib/form.server.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { preferredLanguage } from '../api/http/accept.ts';

overwriteGetLocale(() => getRequestEvent().locals.locale);

/** The language is in the address; pages outside of one are Arabic, unless the browser prefers English. */
function localeOf(pathname: string, preferred: string | null): 'ar' | 'en' {
  const [, first] = pathname.split('/');
  if (first === 'ar' || first === 'en') return first;
  return preferredLanguage(preferred ?? '', ['ar', 'en']);
}

/** The scheme that one of the staff chose for their pages; elsewhere it is the system's, and pages are kept without asking who reads. */
function themeOf({ route, cookies }: RequestEvent): string {
  const { theme } = readPreferences(hasOwnShell(route.id) ? cookies.get(preferencesCookie) : '');
  return theme === 'system' ? '' : ` data-theme="${theme}"`;
}

/** The framework finds its parts again by comments; no page comes to life but those of the staff, and others are lighter without. */
const withoutMarks = ({ route }: RequestEvent, html: string): string =>
  hasOwnShell(route.id) ? html : html.replace(/<!--(?:\[-?\d*|\]|[a-z\d]*)-->/g, '');

export const handle: Handle = async ({ event, resolve }) => {
  // A card number in a search does not stay in the address, the history or the links of the page.
  const clean = event.request.method === 'GET' ? cleanAddress(event.url) : undefined;
  if (clean)
    return new Response(null, { status: 303, headers: { location: clean, 'cache-control': 'no-store' } });
  const locale = localeOf(event.url.pathname, event.request.headers.get('accept-language'));
  event.locals.locale = locale;
  event.locals.origin = event.platform?.origin ?? event.url.origin;
  event.locals.newCookies = [];
  event.locals.retryAfter = null;
  const dir = direction(locale);
  const forgetFiles = readFormsWithinBounds(event);
  const response = await Promise.resolve(
    resolve(event, {
      transformPageChunk: ({ html }) =>
        withoutMarks(event, html)
          .replace('%lang%', locale)
          .replace('%dir%', dir)
          .replace('%theme%', themeOf(event)),
    }),
  ).finally(forgetFiles);
  for (const cookie of event.locals.newCookies) response.headers.append('set-cookie', cookie);
  if ([429, 503].includes(response.status) && event.locals.retryAfter)
    response.headers.set('retry-after', event.locals.retryAfter);
  response.headers.append('vary', 'cookie');
  response.headers.set('x-content-type-options', 'nosniff');
  // Not `no-referrer`: browsers then hide the origin of our own forms too, and posting them is refused.
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
};

/** Calls to the API stay in the process, and carry who is asking and in which language; cookies it sets reach the browser. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url);
  const api = event.platform?.api ?? globalThis.huloolApi;
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/') || !api) return fetch(request);
  const headers = new Headers(request.headers);
  headers.set('accept-language', event.locals.locale);
  const cookie = event.request.headers.get('cookie');
  if (cookie) headers.set('cookie', cookie);
  const answer = await api(new Request(request, { headers }));
  event.locals.newCookies.push(...answer.headers.getSetCookie());
  // A form that is refused is shown again, by calls that are not.
  event.locals.retryAfter ??= answer.headers.get('retry-after');
  return answer;
};
