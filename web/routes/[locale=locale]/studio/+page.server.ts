import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => ({
  ...(await read(api(fetch).studio.home.$get())),
  kind: url.searchParams.get('kind'),
});

export const actions: Actions = {
  read: async ({ fetch }) => {
    const { refusal } = await send(api(fetch).studio.notifications.reading.$put());
    return refusal ?? { read: true };
  },
};
