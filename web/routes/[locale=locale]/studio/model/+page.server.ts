import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

const studioOf = (fetch: typeof globalThis.fetch) => api(fetch).studio;

export const load: PageServerLoad = async ({ fetch }) => read(studioOf(fetch).trainings.$get());

export const actions: Actions = {
  train: async ({ fetch }) => {
    const { refusal } = await send(studioOf(fetch).trainings.$post());
    return refusal ?? { did: 'begun' as const };
  },
  use: async ({ fetch, request }) => {
    const param = { id: text(await request.formData(), 'id') };
    const { refusal } = await send(studioOf(fetch).trainings[':id'].use.$put({ param }));
    return refusal ?? { did: 'used' as const };
  },
  leave: async ({ fetch, request }) => {
    const param = { id: text(await request.formData(), 'id') };
    const { refusal } = await send(studioOf(fetch).trainings[':id'].use.$delete({ param }));
    return refusal ?? { did: 'left' as const };
  },
  restore: async ({ fetch }) => {
    const { refusal } = await send(studioOf(fetch).model.$delete());
    return refusal ?? { did: 'restored' as const };
  },
};
