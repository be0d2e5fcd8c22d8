import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:frame');
  const before = url.searchParams.get('before') ?? undefined;
  return { list: await read(api(fetch).desk.notifications.$get({ query: { before } })) };
};

export const actions: Actions = {
  read: async ({ fetch }) => {
    const { refusal } = await send(api(fetch).desk.notifications.reading.$put());
    return refusal ?? { read: true };
  },
};
