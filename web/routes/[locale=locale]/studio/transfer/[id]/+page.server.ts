import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { kinds, settlings } from './kinds.ts';

const importOf = (fetch: typeof globalThis.fetch) => api(fetch).studio.imports[':id'];

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = kinds.find((kind) => kind === url.searchParams.get('show'));
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const listed = (show: (typeof kinds)[number]) =>
    read(importOf(fetch).$get({ param: { id: params.id }, query: { show, cursor } }));
  const first = await listed(asked ?? 'conflicts');
  // What is to be decided stands first; without any, what is taken does.
  const show = asked ?? (first.counts.conflicts > 0 ? 'conflicts' : 'taken');
  return { ...(show === (asked ?? 'conflicts') ? first : await listed(show)), show };
};

export const actions: Actions = {
  settle: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { id: params.id, part: text(form, 'part') };
    const json = { file: text(form, 'file'), settling: choice(form, 'settling', settlings) };
    const { refusal } = await send(importOf(fetch).parts[':part'].settlement.$put({ param, json }), form);
    return refusal ?? { done: 'settled' as const };
  },
  take: async ({ fetch, params }) => {
    const { refusal } = await send(importOf(fetch).taking.$put({ param: { id: params.id } }));
    return refusal ?? { done: 'taken' as const };
  },
  forget: async ({ fetch, params }) => {
    const { refusal } = await send(importOf(fetch).$delete({ param: { id: params.id } }));
    if (refusal) return refusal;
    redirect(303, to.studioTransfer(params.locale));
  },
};
