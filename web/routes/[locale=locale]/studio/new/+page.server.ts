import { redirect } from '@sveltejs/kit';
import { asJson, refused } from '#lib/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const { slug, problemType, audience } = Object.fromEntries(form);
    const answer = await fetch('/api/articles', asJson('POST', { slug, problemType, audience }));
    if (!answer.ok) return refused(answer, form);
    redirect(303, `/${params.locale}/studio/${slug}`);
  },
};
