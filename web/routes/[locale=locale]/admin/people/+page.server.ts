import { locales } from '#ground/locale.ts';
import { staffRoles } from '#ground/roles.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { people } = await read(api(fetch).people.$get());
  const { invitations } = await read(api(fetch).invitations.$get());
  return { people, invitations, draftKey: crypto.randomUUID() };
};

export const actions: Actions = {
  invite: async ({ fetch, request }) => {
    const form = await request.formData();
    const json = {
      email: text(form, 'email'),
      role: choice(form, 'role', staffRoles),
      locale: choice(form, 'locale', locales),
      draftKey: text(form, 'draftKey'),
    };
    const { refusal } = await send(api(fetch).invitations.$post({ json }), form);
    return refusal ?? { did: 'invited' as const };
  },
  role: async ({ fetch, request }) => {
    const form = await request.formData();
    const json = { role: choice(form, 'role', staffRoles) };
    const { refusal } = await send(api(fetch).people[':id'].$patch({ param: idIn(form), json }), form);
    return refusal ?? { did: 'changed' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).people[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'removed' as const };
  },
  withdraw: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).invitations[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'withdrawn' as const };
  },
};

/** Whom or what a form is about, as a part of an address. */
const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });
