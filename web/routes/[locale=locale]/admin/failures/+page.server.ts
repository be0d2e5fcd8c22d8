import { fail } from '@sveltejs/kit';
import { problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const cursor = url.searchParams.get('cursor');
  return read(api(fetch).failures.$get({ query: cursor ? { cursor } : {} }));
};

export const actions: Actions = {
  retry: async ({ fetch, request }) => {
    const { id } = Object.fromEntries(await request.formData());
    return outcome(
      await fetch(`/api/failures/${encodeURIComponent(String(id))}/retry`, { method: 'PUT' }),
      'retried',
    );
  },
  retryAll: async ({ fetch }) => outcome(await fetch('/api/failures/retry', { method: 'PUT' }), 'retried'),
  letGo: async ({ fetch, request }) => {
    const { id } = Object.fromEntries(await request.formData());
    return outcome(
      await fetch(`/api/failures/${encodeURIComponent(String(id))}`, { method: 'DELETE' }),
      'gone',
    );
  },
};

async function outcome(answer: Response, did: 'retried' | 'gone') {
  return answer.ok ? { did } : fail(answer.status, { problem: await problemOf(answer) });
}
