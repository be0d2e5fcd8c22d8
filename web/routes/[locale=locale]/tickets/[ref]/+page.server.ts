import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const answer = await api(fetch).tickets[':ref'].$get({ param: params });
  if (!answer.ok) error(answer.status);
  return { ticket: await answer.json(), ref: params.ref, justFiled: url.searchParams.has('filed') };
};

export const actions: Actions = {
  reply: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const answer = await fetch(`/api/tickets/${params.ref}/messages`, { method: 'POST', body: form });
    return answer.ok ? { replied: true } : refused(answer, form);
  },
  solve: async ({ fetch, params }) => {
    await fetch(`/api/tickets/${params.ref}/solution`, { method: 'PUT' });
  },
  unsolve: async ({ fetch, params }) => {
    await fetch(`/api/tickets/${params.ref}/solution`, { method: 'DELETE' });
  },
};
