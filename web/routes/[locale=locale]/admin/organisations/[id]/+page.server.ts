import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { organisationIn, standingIn } from '../draft.ts';

export const load: PageServerLoad = async ({ fetch, params }) => ({
  organisation: await read(api(fetch).organisations[':id'].$get({ param: idIn(params) })),
});

export const actions: Actions = {
  change: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const asked = { param: idIn(params), json: organisationIn(form) };
    const { refusal } = await send(api(fetch).organisations[':id'].$put(asked), form);
    return refusal ?? { did: 'saved' as const };
  },
  remove: async ({ fetch, params }) => {
    const { refusal } = await send(api(fetch).organisations[':id'].$delete({ param: idIn(params) }));
    if (refusal) return refusal;
    redirect(303, to.organisations(params.locale));
  },
  name: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const json = { email: text(form, 'email'), ...standingIn(form) };
    const { refusal } = await send(
      api(fetch).organisations[':id'].members.$post({ param: idIn(params), json }),
      form,
    );
    return refusal ?? { did: 'saved' as const };
  },
  member: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const asked = { param: memberIn(params, form), json: standingIn(form) };
    const { refusal } = await send(api(fetch).organisations[':id'].members[':member'].$put(asked), form);
    return refusal ?? { did: 'saved' as const };
  },
  out: async ({ fetch, request, params }) => {
    const param = memberIn(params, await request.formData());
    const { refusal } = await send(api(fetch).organisations[':id'].members[':member'].$delete({ param }));
    return refusal ?? { did: 'removed' as const };
  },
};

/** The organisation, and one of its people, as parts of an address. */
const idIn = ({ id }: { id: string }) => ({ id: encodeURIComponent(id) });
const memberIn = (params: { id: string }, form: FormData) => ({
  ...idIn(params),
  member: encodeURIComponent(text(form, 'member')),
});
