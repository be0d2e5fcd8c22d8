import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
import type { Problem } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';
import { announcement, draftOf, emptyDraft, typedDraft } from './draft.ts';

export const load: PageServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:incidents');
  const cursor = url.searchParams.get('cursor');
  const { current, past, next } = await (
    await api(fetch).incidents.$get({ query: cursor ? { cursor } : {} })
  ).json();
  const { providers, feeds } = await (await api(fetch).desk.incidents.sources.$get()).json();
  const feed = feeds.find(({ name }) => name === url.searchParams.get('feed'));
  const report = feed?.reports.find(({ id }) => id === url.searchParams.get('report'));
  const draft = feed && report ? draftOf(feed.name, report) : emptyDraft();
  return { current, past, next, providers, feeds, draft };
};

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const draft = typedDraft(await request.formData());
    const answer = await fetch('/api/incidents', asJson('POST', announcement(draft)));
    if (!answer.ok) {
      const problem: Problem = await answer.json();
      return fail(answer.status, { problem, draft });
    }
    const { id }: { id: number } = await answer.json();
    redirect(303, `/${params.locale}/desk/incidents/${id}?did=announced`);
  },
};
