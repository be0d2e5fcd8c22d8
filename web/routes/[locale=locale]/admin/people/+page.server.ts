import { fail } from '@sveltejs/kit';
import { problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { people } = await read(api(fetch).people.$get());
  const { invitations } = await read(api(fetch).invitations.$get());
  return { people, invitations, draftKey: crypto.randomUUID(), roles: ['agent', 'editor', 'admin'] as const };
};

export const actions: Actions = {
  invite: async ({ fetch, request }) => {
    const typed = Object.fromEntries(await request.formData());
    const answer = await fetch('/api/invitations', asJson('POST', typed));
    return answer.ok ? { did: 'invited' as const } : refused(answer, typed);
  },
  role: async ({ fetch, request }) => {
    const { id, role } = Object.fromEntries(await request.formData());
    const answer = await fetch(`/api/people/${part(id)}`, asJson('PATCH', { role }));
    return answer.ok ? { did: 'changed' as const } : refused(answer);
  },
  remove: async ({ fetch, request }) => {
    const { id } = Object.fromEntries(await request.formData());
    const answer = await fetch(`/api/people/${part(id)}`, { method: 'DELETE' });
    return answer.ok ? { did: 'removed' as const } : refused(answer);
  },
  withdraw: async ({ fetch, request }) => {
    const { id } = Object.fromEntries(await request.formData());
    const answer = await fetch(`/api/invitations/${part(id)}`, { method: 'DELETE' });
    return answer.ok ? { did: 'withdrawn' as const } : refused(answer);
  },
};

/** A field's value as a part of an address. */
const part = (value: FormDataEntryValue | undefined): string => encodeURIComponent(String(value));

async function refused(answer: Response, typed: Record<string, FormDataEntryValue> = {}) {
  return fail(answer.status, { problem: await problemOf(answer), email: String(typed.email ?? '') });
}
