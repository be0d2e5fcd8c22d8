import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { factKinds } from '../../../labels.ts';
import type { Actions } from './$types';
import { numberIn } from './number-in.ts';

/** The forms of what solves a ticket, and of replies that have not gone out. */
export const fixActions = {
  fact: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const kind = choice(form, 'kind', factKinds);
    const at = api(fetch).desk.tickets[':number'].facts[':kind'];
    const param = { ...numberIn(params), kind };
    const asked = text(form, 'remove')
      ? at.$delete({ param })
      : at.$put({ param, json: { value: text(form, 'value') } });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
  compose: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = { in: choice(form, 'in', ['ar', 'en'] as const) };
    const { answer } = api(fetch).desk.tickets[':number'];
    const { refusal } = await send(answer.insertion.$put({ param: numberIn(params), json }), form);
    if (refusal) return refusal;
    return { inserted: (await read(answer.$get({ param: numberIn(params), query: json }))).text };
  },
  gap: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const { gap } = api(fetch).desk.tickets[':number'];
    const param = numberIn(params);
    const asked = text(form, 'remove') ? gap.$delete({ param }) : gap.$put({ param });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
  outgoing: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { ...numberIn(params), id: text(form, 'id') };
    const at = api(fetch).desk.tickets[':number'].outgoing[':id'];
    const back = choice(form, 'what', ['back', 'now'] as const) === 'back';
    const asked = back ? at.$delete({ param }) : at.sending.$put({ param });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
} satisfies Actions;
