import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { to } from '#lib/addresses.ts';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'accept-language' });
  redirect(302, to.home(locals.locale));
};
