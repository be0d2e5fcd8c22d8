import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { calendarIn } from './draft.ts';

export const load: PageServerLoad = async ({ fetch }) => read(api(fetch).calendars.$get());

export const actions: Actions = {
  add: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).calendars.$post({ json: calendarIn(form) }), form);
    return refusal ?? { did: 'changed' as const };
  },
  change: async ({ fetch, request }) => {
    const form = await request.formData();
    const asked = { param: idIn(form), json: calendarIn(form) };
    const { refusal } = await send(api(fetch).calendars[':id'].$put(asked), form);
    return refusal ?? { did: 'changed' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).calendars[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'removed' as const };
  },
};

/** The calendar as a part of an address. */
const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });
