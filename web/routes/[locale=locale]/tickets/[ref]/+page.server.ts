import { redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { accepted, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  return {
    ticket: await read(api(fetch).tickets[':ref'].$get({ param: params })),
    files: await read(api(fetch).files.$get()),
    draftKey: crypto.randomUUID(),
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
    const answer = await fetch(`${placeOf(params)}/messages`, { method: 'POST', body: form });
    if (!answer.ok) return refused(answer, form);
    redirect(303, to.repliedTicket(params.locale, params.ref));
  },
  solve: async ({ fetch, params }) => {
    await setSolution('PUT', fetch, params);
  },
  unsolve: async ({ fetch, params }) => {
    await setSolution('DELETE', fetch, params);
  },
};

const placeOf = ({ ref }: { ref: string }): string => `/api/tickets/${encodeURIComponent(ref)}`;

async function setSolution(
  method: 'PUT' | 'DELETE',
  fetch: typeof globalThis.fetch,
  { ref, locale }: { ref: string; locale: Locale },
): Promise<never> {
  await accepted(fetch(`${placeOf({ ref })}/solution`, { method }));
  redirect(303, to.ticket(locale, ref));
}
