import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { RequestHandler } from './$types';

/** What belongs to one person or to the staff. */
const closed = (locale: Locale) => [
  `${to.tickets(locale)}/`,
  to.desk(locale),
  to.studio(locale),
  to.admin(locale),
];

export const GET: RequestHandler = ({ locals }) => {
  const lines = [
    'User-agent: *',
    ...locales.flatMap(closed).map((address) => `Disallow: ${address}`),
    'Disallow: /api/',
    'Allow: /api/pictures/',
    '',
    `Sitemap: ${locals.origin}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain', ...cacheable } });
};
