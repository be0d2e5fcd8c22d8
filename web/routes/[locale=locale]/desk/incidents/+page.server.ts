import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { marksIn } from '#lib/found-secrets.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { announcement, draftOf, emptyDraft, typedDraft } from './draft.ts';

export const load: PageServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:incidents');
  const cursor = url.searchParams.get('cursor');
  const { current, past, next } = await read(api(fetch).incidents.$get({ query: cursor ? { cursor } : {} }));
  const { providers, feeds } = await read(api(fetch).desk.incidents.sources.$get());
  const feed = feeds.find(({ name }) => name === url.searchParams.get('feed'));
  const report = feed?.reports.find(({ id }) => id === url.searchParams.get('report'));
  const draft = feed && report ? draftOf(feed.name, report) : emptyDraft();
  return { current, past, next, providers, feeds, draft };
};

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = { ...announcement(typedDraft(form)), ...marksIn(form) };
    const { answer, refusal } = await send(api(fetch).incidents.$post({ json }), form);
    if (refusal) return refusal;
    const { id } = await read(answer);
    redirect(303, to.deskIncident(params.locale, id, { did: 'announced' }));
  },
};
