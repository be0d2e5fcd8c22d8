import { fail, redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
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
    const draft = typedDraft(await request.formData());
    const answer = await fetch('/api/incidents', asJson('POST', announcement(draft)));
    if (!answer.ok) return fail(answer.status, { problem: await problemOf(answer), draft });
    const { id } = await read<{ id: number }>(answer);
    redirect(303, to.deskIncident(params.locale, id, { did: 'announced' }));
  },
};
