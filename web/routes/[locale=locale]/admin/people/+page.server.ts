import { fail } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import type { Problem } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { people } = await (await api(fetch).people.$get()).json();
  const { invitations } = await (await api(fetch).invitations.$get()).json();
  return { people, invitations, roles: ['agent', 'editor', 'admin'] as const };
};

const json = { 'content-type': 'application/json' };

export const actions: Actions = {
  invite: async ({ fetch, request }) => {
    const typed = Object.fromEntries(await request.formData());
    const answer = await fetch('/api/invitations', {
      method: 'POST',
      headers: json,
      body: JSON.stringify(typed),
    });
    return answer.ok ? { did: 'invited' as const } : refused(answer, typed);
  },
  role: async ({ fetch, request }) => {
    const { id, role } = Object.fromEntries(await request.formData());
    const body = JSON.stringify({ role });
    const answer = await fetch(`/api/people/${id}`, { method: 'PATCH', headers: json, body });
    return answer.ok ? { did: 'changed' as const } : refused(answer);
  },
  remove: async ({ fetch, request }) => {
    const answer = await fetch(`/api/people/${(await request.formData()).get('id')}`, { method: 'DELETE' });
    return answer.ok ? { did: 'removed' as const } : refused(answer);
  },
  withdraw: async ({ fetch, request }) => {
    const answer = await fetch(`/api/invitations/${(await request.formData()).get('id')}`, {
      method: 'DELETE',
    });
    return answer.ok ? { did: 'withdrawn' as const } : refused(answer);
  },
};

async function refused(answer: Response, typed: Record<string, FormDataEntryValue> = {}) {
  const problem: Problem = await answer.json();
  return fail(answer.status, { problem, email: String(typed.email ?? '') });
}
