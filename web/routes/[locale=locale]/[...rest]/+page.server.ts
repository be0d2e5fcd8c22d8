import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What is nowhere is missing inside the portal, with its header and its search. */
export const load: PageServerLoad = () => error(404);
