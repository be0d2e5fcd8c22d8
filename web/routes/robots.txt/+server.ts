import { cacheable } from '#lib/cacheable.ts';
import type { RequestHandler } from './$types';

/** What belongs to one person or to the staff. */
const closed = ['/tickets/', '/desk', '/studio', '/admin'];

export const GET: RequestHandler = ({ locals }) => {
  const lines = [
    'User-agent: *',
    ...closed.flatMap((place) => [`Disallow: /ar${place}`, `Disallow: /en${place}`]),
    'Disallow: /api/',
    'Allow: /api/pictures/',
    '',
    `Sitemap: ${locals.origin}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain', ...cacheable } });
};
