import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { documentIn } from '../../../document.ts';
import { saveForm, withdraw } from '../../../saving.ts';
import type { Actions, PageServerLoad } from './$types';

const entryOf = (fetch: typeof globalThis.fetch, { kind, id }: { kind: 'synonyms'; id: string }) =>
  read(api(fetch).studio.library[':kind'][':id'].$get({ param: { kind, id } }));

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { kind, id, locale } = params;
  // A tree is no form.
  if (kind === 'guides') redirect(307, to.entry(locale, kind, id));
  return { entry: await read(api(fetch).studio.library[':kind'][':id'].$get({ param: { kind, id } })) };
};

export const actions: Actions = {
  save: async ({ fetch, params, request }) => {
    const { kind, id } = params;
    const { fields } = await read(api(fetch).studio.library[':kind'][':id'].$get({ param: { kind, id } }));
    return saveForm(fetch, { kind, id }, await request.formData(), fields);
  },
  withdraw: ({ fetch, params: { kind, id } }) => withdraw(fetch, { kind, id }),
  merge: async ({ fetch, params: { id, locale }, request }) => {
    const form = await request.formData();
    const json = { into: text(form, 'into') };
    const merger = api(fetch).studio['problem-types'][':id'].merger;
    const { refusal } = await send(merger.$put({ param: { id }, json }), form);
    return refusal ?? redirect(303, to.entry(locale, 'problem-types', json.into));
  },
  /** What synonyms would change: nothing is saved, and all that was typed comes back. */
  trial: async ({ fetch, params: { id }, request }) => {
    const form = await request.formData();
    const { fields } = await entryOf(fetch, { kind: 'synonyms', id });
    const typed = [...form].map(([name, value]): [string, string] => [name, String(value)]);
    const document = { id, ...documentIn(form, fields) };
    const { answer, refusal } = await send(
      api(fetch).studio['synonym-trials'].$post({ json: { document } }),
      form,
    );
    return refusal ?? { trial: await read(answer), typed };
  },
};
