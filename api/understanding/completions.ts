import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { mayBeOffered } from '../models/searches/offered.ts';
import { sharedSearches } from '../models/searches/searches.ts';
import type { Finder } from './finder.ts';

const most = 4;

/** What goes on from what was typed: words with which others found something, if they may be offered, then titles. */
export async function completions(
  db: Queries,
  finder: Finder,
  typed: string,
  locale: Locale,
): Promise<string[]> {
  const start = typed.trimStart();
  if (start.length < 2) return [];
  const shared = await sharedSearches(db, start, locale);
  const offered = shared.filter((q) => mayBeOffered(q, (text) => finder.knows(text)));
  const titles = finder.complete(start, locale, most);
  return [...new Set([...offered.slice(0, most), ...titles])].slice(0, most);
}
