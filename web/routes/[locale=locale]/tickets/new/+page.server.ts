import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** The draft's key makes a form that is sent twice one ticket. Words that a search did not answer come along, and what was said in a guide. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const { current } = await read(api(fetch).incidents.$get({ query: {} }));
  const files = await read(api(fetch).files.$get());
  return {
    draftKey: crypto.randomUUID(),
    subject: url.searchParams.get('subject') ?? '',
    message: url.searchParams.get('message') ?? '',
    search: url.searchParams.get('search') ?? '',
    incidents: current,
    files,
  };
};

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    form.set('locale', params.locale);
    const answer = await fetch('/api/tickets', { method: 'POST', body: form });
    if (!answer.ok) return refused(answer, form);
    const { link, receipt } = await read<{ link: string; receipt: boolean }>(answer);
    redirect(303, to.filedTicket(params.locale, link, receipt));
  },
};
