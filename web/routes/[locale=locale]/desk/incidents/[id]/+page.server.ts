import { fail, redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

const did = ['announced', 'said', 'over'] as const;

export const load: PageServerLoad = async ({ fetch, params, url, depends }) => {
  depends('desk:incidents');
  const incident = await read(api(fetch).incidents[':id'].$get({ param: { id: params.id } }));
  const asked = url.searchParams.get('did');
  return { incident, did: did.find((one) => one === asked), draftKey: crypto.randomUUID() };
};

export const actions: Actions = {
  update: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const status = form.get('status');
    const said = { ...saidIn(form), ...(status && { status }) };
    const answer = await fetch(`${placeOf(params)}/updates`, asJson('POST', said));
    if (!answer.ok) return refused(answer, form, 'update');
    redirect(303, to.deskIncident(params.locale, params.id, { did: 'said' }));
  },
  end: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const answer = await fetch(`${placeOf(params)}/end`, asJson('PUT', saidIn(form)));
    if (!answer.ok) return refused(answer, form, 'end');
    redirect(303, to.deskIncident(params.locale, params.id, { did: 'over' }));
  },
};

const placeOf = ({ id }: { id: string }): string => `/api/incidents/${encodeURIComponent(id)}`;

function saidIn(form: FormData) {
  const one = (name: string) => String(form.get(name) ?? '');
  return { text: { ar: one('text.ar'), en: one('text.en') }, draftKey: one('draftKey') };
}

/** Which of the two forms was refused, why, and what was typed into it. */
async function refused(answer: Response, form: FormData, of: 'update' | 'end') {
  return fail(answer.status, { of, problem: await problemOf(answer), ...saidIn(form) });
}
