import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { marksIn } from '#lib/found-secrets.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

const languages = ['ar', 'en'] as const;

export const load: PageServerLoad = () => ({ draftKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = {
      subject: text(form, 'subject'),
      message: text(form, 'message'),
      email: text(form, 'email'),
      phone: text(form, 'phone'),
      name: text(form, 'name'),
      reference: text(form, 'reference'),
      locale: choice(form, 'locale', languages),
      draftKey: text(form, 'draftKey'),
      ...marksIn(form),
    };
    const { answer, refusal } = await send(api(fetch).desk.tickets.$post({ json }), form);
    if (refusal) return refusal;
    const { number } = await read(answer);
    redirect(303, to.deskTicket(params.locale, number));
  },
};
