import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, choiceIfAny, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { teamChosen } from '../assignees.ts';
import { priorities } from '../choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => read(api(fetch).desk.macros.$get());

export const actions: Actions = {
  add: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).desk.macros.$post({ json: macroIn(form) }), form);
    return refusal ?? { did: 'kept' as const };
  },
  change: async ({ fetch, request }) => {
    const form = await request.formData();
    const asked = { param: idIn(form), json: macroIn(form) };
    const { refusal } = await send(api(fetch).desk.macros[':id'].$put(asked), form);
    return refusal ?? { did: 'kept' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).desk.macros[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'removed' as const };
  },
};

const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });

/** A macro as the API takes it. */
function macroIn(form: FormData) {
  const days = text(form, 'followUpIn').trim();
  const actions = {
    status: choiceIfAny(form, 'status', ['waiting', 'solved', 'open'] as const),
    priority: choiceIfAny(form, 'priority', priorities),
    problemType: text(form, 'problemType') || undefined,
    assign: form.has('assign') ? ('me' as const) : undefined,
    followUpIn: days === '' ? undefined : Number(days),
  };
  return { name: text(form, 'name'), ar: text(form, 'ar'), en: text(form, 'en'), ...reachIn(form), actions };
}

/** For whom it is kept: one of the words, or a team. */
function reachIn(form: FormData) {
  const team = teamChosen(text(form, 'reach'));
  if (team !== undefined) return { reach: 'members' as const, team };
  return { reach: choice(form, 'reach', ['mine', 'shared'] as const) };
}
