import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { xml } from '#lib/xml.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ fetch, locals, params: { locale } }) => {
  const { addresses } = await read(api(fetch).addresses.$get({ query: { locale } }));
  const urls = addresses.map(({ path, changedOn }) => {
    const changed = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`;
    return `<url><loc>${locals.origin}${to.page(locale, path)}</loc>${changed}</url>`;
  });
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>`);
};
