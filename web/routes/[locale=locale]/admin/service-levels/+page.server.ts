import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { levelIn } from './draft.ts';

const wallTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const at = url.searchParams.get('at') ?? '';
  const [levels, { calendars }, { people }, { topics }, { teams }] = await Promise.all([
    read(api(fetch)['service-levels'].$get({ query: wallTime.test(at) ? { at } : {} })),
    read(api(fetch).calendars.$get()),
    read(api(fetch).people.$get()),
    read(api(fetch).topics.$get()),
    read(api(fetch).teams.$get()),
  ]);
  return { ...levels, calendars, people, topics, teams, at };
};

export const actions: Actions = {
  add: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch)['service-levels'].$post({ json: levelIn(form) }), form);
    return refusal ?? { did: 'added' as const };
  },
  change: async ({ fetch, request }) => {
    const form = await request.formData();
    const asked = { param: idIn(form), json: levelIn(form) };
    const { refusal } = await send(api(fetch)['service-levels'][':id'].$put(asked), form);
    return refusal ?? { did: 'changed' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch)['service-levels'][':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'removed' as const };
  },
};

/** The level as a part of an address. */
const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });
