import { locales } from '../ground/locale.ts';
import type { ReadCounter } from '../models/articles/reads.ts';

const page = /^\/([a-z]{2})\/articles\/([a-z0-9-]{1,80})$/;
/** What says of itself that nobody reads behind it. */
const program = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python/i;

/** Counts a page of an article that was shown to somebody. Whoever is signed in may work here, and is not counted. */
export function noteRead(
  counter: Pick<ReadCounter, 'note'>,
  request: Request,
  status: number,
  address: string,
): void {
  if (request.method !== 'GET' || (status !== 200 && status !== 304)) return;
  const [, first, slug = ''] = page.exec(new URL(request.url).pathname) ?? [];
  const locale = locales.find((one) => one === first);
  // A browser says what it is.
  if (!locale || program.test(request.headers.get('user-agent') || 'bot')) return;
  if (request.headers.get('cookie')?.includes('hulool.session_token=')) return;
  counter.note(slug, locale, address);
}
