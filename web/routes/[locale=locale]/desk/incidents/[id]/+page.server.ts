import { error, fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
import type { Problem } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';

const did = ['announced', 'said', 'over'] as const;

export const load: PageServerLoad = async ({ fetch, params, url, depends }) => {
  depends('desk:incidents');
  const answer = await api(fetch).incidents[':id'].$get({ param: { id: params.id } });
  if (!answer.ok) error(answer.status);
  const asked = url.searchParams.get('did');
  return { incident: await answer.json(), did: did.find((one) => one === asked) };
};

export const actions: Actions = {
  update: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const status = form.get('status');
    const said = { text: textOf(form), ...(status && { status }) };
    const answer = await fetch(`/api/incidents/${params.id}/updates`, asJson('POST', said));
    if (!answer.ok) return refused(answer, form, 'update');
    redirect(303, `/${params.locale}/desk/incidents/${params.id}?did=said`);
  },
  end: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const answer = await fetch(`/api/incidents/${params.id}/end`, asJson('PUT', { text: textOf(form) }));
    if (!answer.ok) return refused(answer, form, 'end');
    redirect(303, `/${params.locale}/desk/incidents/${params.id}?did=over`);
  },
};

const textOf = (form: FormData) => ({
  ar: String(form.get('text.ar') ?? ''),
  en: String(form.get('text.en') ?? ''),
});

/** Which of the two forms was refused, why, and what was typed into it. */
async function refused(answer: Response, form: FormData, of: 'update' | 'end') {
  const problem: Problem = await answer.json();
  return fail(answer.status, { of, problem, text: textOf(form) });
}
