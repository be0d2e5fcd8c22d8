import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
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
  const query = { path, locale, keep: keptAs(request, url) } as const;
  const guide = await read(api(fetch).guides[':slug'].$get({ param: { slug }, query }));
  const address = to.guide(locale, slug, guide.path);
  if (address !== url.pathname) redirect(302, address);
  return { guide };
};
