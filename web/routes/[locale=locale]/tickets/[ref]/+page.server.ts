import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const answer = await api(fetch).tickets[':ref'].$get({ param: params });
  if (!answer.ok) error(answer.status);
  return {
    ticket: await answer.json(),
    files: await (await api(fetch).files.$get()).json(),
    ref: params.ref,
    justFiled: url.searchParams.has('filed'),
    mailed: url.searchParams.get('filed') !== 'unmailed',
    justReplied: url.searchParams.has('replied'),
  };
};

/** Each change ends on an address of its own: loading that page again changes nothing. */
export const actions: Actions = {
  reply: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const answer = await fetch(`/api/tickets/${params.ref}/messages`, { method: 'POST', body: form });
    if (!answer.ok) return refused(answer, form);
    redirect(303, `/${params.locale}/tickets/${params.ref}?replied#reply`);
  },
  solve: async ({ fetch, params }) => {
    await setSolution('PUT', fetch, params);
  },
  unsolve: async ({ fetch, params }) => {
    await setSolution('DELETE', fetch, params);
  },
};

async function setSolution(
  method: 'PUT' | 'DELETE',
  fetch: typeof globalThis.fetch,
  { ref, locale }: { ref: string; locale: string },
): Promise<never> {
  const answer = await fetch(`/api/tickets/${ref}/solution`, { method });
  if (!answer.ok) error(answer.status);
  redirect(303, `/${locale}/tickets/${ref}`);
}
