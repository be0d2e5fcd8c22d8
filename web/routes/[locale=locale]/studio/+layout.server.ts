import { api } from '#lib/api.ts';
import { signedInAs } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await signedInAs('editor', event);
  return { me, ...(await (await api(event.fetch).topics.$get()).json()) };
};
