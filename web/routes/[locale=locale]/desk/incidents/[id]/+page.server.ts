import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choiceIfAny, text } from '#lib/fields.ts';
import { marksIn } from '#lib/found-secrets.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

const did = ['announced', 'said', 'over'] as const;
const statuses = ['investigating', 'identified', 'monitoring'] as const;

export const load: PageServerLoad = async ({ fetch, params, url, depends }) => {
  depends('desk:incidents');
  const incident = await read(api(fetch).incidents[':id'].$get({ param: { id: params.id } }));
  const asked = url.searchParams.get('did');
  return { incident, did: did.find((one) => one === asked), draftKey: crypto.randomUUID() };
};

export const actions: Actions = {
  update: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = { ...saidIn(form), status: choiceIfAny(form, 'status', statuses) };
    const { refusal } = await send(
      api(fetch).incidents[':id'].updates.$post({ param: idIn(params), json }),
      form,
    );
    if (refusal) return refusal;
    redirect(303, to.deskIncident(params.locale, params.id, { did: 'said' }));
  },
  end: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = saidIn(form);
    const { refusal } = await send(api(fetch).incidents[':id'].end.$put({ param: idIn(params), json }), form);
    if (refusal) return refusal;
    redirect(303, to.deskIncident(params.locale, params.id, { did: 'over' }));
  },
};

/** The incident as a part of an address. */
const idIn = ({ id }: { id: string }) => ({ id: encodeURIComponent(id) });

const saidIn = (form: FormData) => ({
  text: { ar: text(form, 'text.ar'), en: text(form, 'text.en') },
  draftKey: text(form, 'draftKey'),
  ...marksIn(form),
});
