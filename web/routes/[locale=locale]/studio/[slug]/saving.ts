import type { Locale } from '#ground/locale.ts';
import { hasStatus, problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { Passages } from './passages.ts';
import { draftOf } from './passages.ts';

/** What became of a text that was sent: its version, or why it is not kept. */
type Sent = { version: number } | { not: 'newer' | 'signed-out' } | { not: 'refused'; why: string };

/** Saves a text that was written from a version. @throws where nobody answered, or a fault did. */
export async function saveText(slug: string, locale: Locale, text: Passages, version: number): Promise<Sent> {
  const at = api(fetch).articles[':slug'].translations[':locale'];
  const json = { ...draftOf(text), version };
  const answer = await at.$put({ param: { slug, locale }, json });
  if (answer.ok) return read<{ version: number }>(answer);
  if (hasStatus(answer, 401, 403)) return { not: 'signed-out' };
  if (hasStatus(answer, 409)) return { not: 'newer' };
  if (!hasStatus(answer, 413, 422)) throw new Error(`${answer.status}`);
  const { title, errors } = await problemOf(answer);
  return { not: 'refused', why: Object.values(errors ?? {})[0] ?? title };
}

/** The draft of one language as it is by now. */
export async function draftNow(slug: string, locale: Locale) {
  const article = await read(api(fetch).studio.articles[':slug'].$get({ param: { slug } }));
  return article.translations[locale];
}
