import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params }) => ({
  locale: params.locale,
  origin: locals.origin,
});
