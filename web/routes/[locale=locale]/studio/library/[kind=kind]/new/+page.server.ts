import { error, redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { saveForm } from '../../saving.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { kind } }) => {
  if (kind === 'guides') error(404);
  const { fields } = await read(api(fetch).studio.library[':kind'].$get({ param: { kind }, query: {} }));
  return { kind, fields };
};

export const actions: Actions = {
  save: async ({ fetch, params: { kind, locale }, request }) => {
    const form = await request.formData();
    const { fields } = await read(api(fetch).studio.library[':kind'].$get({ param: { kind }, query: {} }));
    const id = text(form, 'id').trim();
    const saved = await saveForm(fetch, { kind, id }, form, fields);
    if (!('did' in saved)) return saved;
    redirect(303, to.entry(locale, kind, id));
  },
};
