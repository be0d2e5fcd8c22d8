import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { gapKinds } from './kinds.ts';

const spans = [7, 30, 90] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const kind = gapKinds.find((one) => one === url.searchParams.get('kind'));
  const days = spans.find((span) => String(span) === url.searchParams.get('days')) ?? 30;
  const query = { kind, days: String(days) };
  return { ...(await read(api(fetch).studio.gaps.$get({ query }))), kind, days, spans };
};

const closureOf = (fetch: typeof globalThis.fetch) => api(fetch).studio.gaps[':key'].closure;
const keyIn = (form: FormData) => ({ key: encodeURIComponent(text(form, 'key')) });

export const actions: Actions = {
  close: async ({ fetch, request }) => {
    const form = await request.formData();
    const json = { title: text(form, 'title') };
    const { refusal } = await send(closureOf(fetch).$put({ param: keyIn(form), json }), form);
    return refusal ?? { did: 'closed' as const };
  },
  open: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(closureOf(fetch).$delete({ param: keyIn(form) }), form);
    return refusal ?? { did: 'opened' as const };
  },
};
