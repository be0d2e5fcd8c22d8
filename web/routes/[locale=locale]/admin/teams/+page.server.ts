import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { teamIn } from './draft.ts';

export const load: PageServerLoad = async ({ fetch }) => {
  const [{ teams }, { agents }, { topics }] = await Promise.all([
    read(api(fetch).teams.$get()),
    read(api(fetch).desk.agents.$get()),
    read(api(fetch).topics.$get()),
  ]);
  return { teams, agents, topics };
};

export const actions: Actions = {
  add: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).teams.$post({ json: teamIn(form) }), form);
    return refusal ?? { did: 'saved' as const };
  },
  change: async ({ fetch, request }) => {
    const form = await request.formData();
    const asked = { param: idIn(form), json: teamIn(form) };
    const { refusal } = await send(api(fetch).teams[':id'].$put(asked), form);
    return refusal ?? { did: 'saved' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).teams[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'removed' as const };
  },
};

/** The team as a part of an address. */
const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });
