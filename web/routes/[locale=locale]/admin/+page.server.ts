import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { to } from '#lib/addresses.ts';

export const load: PageServerLoad = ({ params }) => redirect(303, to.people(params.locale));
