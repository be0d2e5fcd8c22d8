import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { audiences } from '../audiences.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ draftKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const json = {
      slug: text(form, 'slug'),
      problemType: text(form, 'problemType'),
      audience: choice(form, 'audience', audiences),
      draftKey: text(form, 'draftKey'),
    };
    const { answer, refusal } = await send(api(fetch).articles.$post({ json }), form);
    if (refusal) return refusal;
    const { slug } = await read(answer);
    redirect(303, to.studioArticle(params.locale, slug));
  },
};
