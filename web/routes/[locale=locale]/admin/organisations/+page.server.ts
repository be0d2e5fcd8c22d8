import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { organisationIn } from './draft.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q') ?? '';
  return { q, ...(await read(api(fetch).organisations.$get({ query: { q } }))) };
};

export const actions: Actions = {
  add: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const asked = api(fetch).organisations.$post({ json: organisationIn(form) });
    const { answer, refusal } = await send(asked, form);
    if (refusal) return refusal;
    redirect(303, to.organisation(params.locale, (await read(answer)).id));
  },
};
