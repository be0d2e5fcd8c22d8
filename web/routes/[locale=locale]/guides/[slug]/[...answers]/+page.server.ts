import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { guideAddress } from '#lib/guides.ts';
import type { PageServerLoad } from './$types';

const robot = /bot|crawl|spider|slurp|preview/i;

/** Whether a reader is counted here, and whether an answer of the page before brought them. */
function keptAs({ headers }: Request, { pathname }: URL) {
  const agent = headers.get('user-agent') ?? '';
  if (agent === '' || robot.test(agent) || headers.has('sec-purpose')) return undefined;
  const before = URL.parse(headers.get('referer') ?? '')?.pathname;
  return before === pathname.slice(0, pathname.lastIndexOf('/')) ? 'answered' : 'reached';
}

// Never kept by the server: each view is counted.
export const load: PageServerLoad = async ({ fetch, params, request, url }) => {
  const { locale, slug } = params;
  const path = params.answers.replaceAll('/', '.');
  const answer = await api(fetch).guides[':slug'].$get({
    param: { slug },
    query: { path, locale, keep: keptAs(request, url) },
  });
  if (!answer.ok) error(answer.status);
  const guide = await answer.json();
  const address = guideAddress(locale, slug, guide.path);
  if (address !== url.pathname) redirect(302, address);
  return { guide };
};
