import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { ticketNumber } from '#lib/ticket-number.ts';
import type { Actions, PageServerLoad } from './$types';

/** `opens`: the number that somebody came with. `strange`: whether it is none of those that they see who are signed in. */
export const load: PageServerLoad = ({ url }) => ({
  opens: url.searchParams.get('opens') ?? '',
  strange: url.searchParams.has('strange'),
});

/** Whether a number and an address belong together is told in the mailbox alone: the answer is the same for all. */
export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const opens = ticketNumber(text(form, 'opens'));
    const json = { email: text(form, 'email'), locale: params.locale, opens };
    const { refusal } = await send(api(fetch)['ticket-links'].$post({ json }), form);
    return refusal ?? { sent: true, opens };
  },
};
