import { locales } from '#lib/paraglide/runtime.js';
import { xml } from '#lib/xml.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => {
  const places = locales.map(
    (locale) => `<sitemap><loc>${locals.origin}/sitemap-${locale}.xml</loc></sitemap>`,
  );
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join('\n')}\n</sitemapindex>`,
  );
};
