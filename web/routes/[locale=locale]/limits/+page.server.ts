import { hasStatus, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import { text } from '#lib/fields.ts';
import { isCase } from '#lib/limits.ts';
import type { PageServerLoad } from './$types';

/** The dates of a case hang on today, and so are drawn anew each time; who asked for what cannot be is asked again. */
export const load: PageServerLoad = async ({ fetch, params: { locale }, url, setHeaders }) => {
  const { countries } = await read(api(fetch).limits.$get({ query: { locale } }));
  const country = text(url.searchParams, 'country');
  const one = text(url.searchParams, 'case');
  const day = text(url.searchParams, 'day');
  const page = { countries, asked: { country, case: one, day } };
  if (!url.searchParams.has('day')) setHeaders(cacheable);
  if (!url.searchParams.has('day') || !isCase(one)) return { ...page, wrong: day !== '', found: null };
  const query = { case: one, day, locale };
  const answer = await api(fetch).limits[':country'].dates.$get({ param: { country }, query });
  if (hasStatus(answer, 404, 422)) return { ...page, wrong: true, found: null };
  return { ...page, wrong: false, found: await read(answer) };
};
