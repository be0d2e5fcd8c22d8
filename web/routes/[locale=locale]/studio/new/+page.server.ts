import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { asJson, refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ draftKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const { slug, problemType, audience, draftKey } = Object.fromEntries(form);
    const answer = await fetch('/api/articles', asJson('POST', { slug, problemType, audience, draftKey }));
    if (!answer.ok) return refused(answer, form);
    redirect(303, to.studioArticle(params.locale, String(slug)));
  },
};
