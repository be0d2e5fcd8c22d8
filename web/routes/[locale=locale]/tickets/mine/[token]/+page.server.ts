import { fail, redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { problemOf } from '#lib/answers.ts';
import { asJson } from '#lib/forms.ts';
import type { Actions } from './$types';

/** Mail programs open links by themselves: the link is used up by pressing the button, not by opening the page. */
export const actions: Actions = {
  default: async ({ fetch, params }) => {
    const answer = await fetch('/api/session/link', asJson('POST', { token: params.token }));
    if (!answer.ok)
      return fail(answer.status, { used: answer.status === 422, problem: await problemOf(answer) });
    redirect(303, to.tickets(params.locale));
  },
};
