import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { asJson, refused } from '#lib/forms.ts';
import { nextPage } from '#lib/next.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ fetch, request, params, url }) => {
    const form = await request.formData();
    const { email, password } = Object.fromEntries(form);
    form.delete('password');
    const answer = await fetch('/api/session', asJson('POST', { email, password }));
    if (!answer.ok) return refused(answer, form);
    redirect(303, nextPage(url.searchParams.get('next'), params.locale) ?? to.start(params.locale));
  },
};
