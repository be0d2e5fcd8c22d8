import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { files, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { me } = await parent();
  const mayWrite = me.may.includes('write-articles');
  const { imports } = mayWrite ? await read(api(fetch).studio.imports.$get()) : { imports: [] };
  return { draftKey: crypto.randomUUID(), imports, mayWrite };
};

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const sent = {
      files: files(form, 'files'),
      problemType: text(form, 'problemType'),
      draftKey: text(form, 'draftKey'),
    };
    const { answer, refusal } = await send(api(fetch).studio.imports.$post({ form: sent }), form);
    if (refusal) return refusal;
    const { id } = await read(answer);
    redirect(303, to.studioImport(params.locale, id));
  },
};
