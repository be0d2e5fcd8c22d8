import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** Places that stand for several parts of an address. */
const several = new Set(['rest', 'answers']);
/** What no address of ours holds in one place: with it, an address made of parts would be another one. */
const foreign = /[/\\?#\p{Cc}]/u;

export const load: LayoutServerLoad = ({ locals, params: { locale, ...parts } }) => {
  for (const [name, part] of Object.entries(parts))
    if (foreign.test(several.has(name) ? part.replaceAll('/', '') : part)) error(404);
  return { locale, origin: locals.origin };
};
