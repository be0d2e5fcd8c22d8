import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { api } from '#lib/api.ts';
import { send } from '#lib/send.ts';
import type { Actions } from './$types';

/** Mail programs open links by themselves: the link is used up by pressing the button, not by opening the page. */
export const actions: Actions = {
  default: async ({ fetch, params, url }) => {
    const { refusal } = await send(api(fetch).session.link.$post({ json: { token: params.token } }));
    if (refusal) return refusal;
    const opens = url.searchParams.get('opens');
    redirect(303, opens ? to.ticket(params.locale, opens) : to.tickets(params.locale));
  },
};
