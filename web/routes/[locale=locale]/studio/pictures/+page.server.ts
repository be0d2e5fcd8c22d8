import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { files, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q') ?? '';
  const undescribed = url.searchParams.has('undescribed');
  const query = { q, undescribed: String(undescribed), cursor: url.searchParams.get('cursor') ?? undefined };
  const found = await read(api(fetch).studio.pictures.$get({ query }));
  return { draftKey: crypto.randomUUID(), ...found, missing: found.undescribed, filter: { q, undescribed } };
};

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const [file = new File([], '')] = files(form, 'file');
    const words = { name: text(form, 'name'), altAr: text(form, 'altAr'), altEn: text(form, 'altEn') };
    const draftKey = text(form, 'draftKey');
    const asked = api(fetch).studio.pictures.$post({ form: { file, ...words, draftKey } });
    const { answer, refusal } = await send(asked, form);
    if (refusal) return refusal;
    const { name } = await read(answer);
    redirect(303, to.studioPicture(params.locale, name, { did: 'added' }));
  },
};
