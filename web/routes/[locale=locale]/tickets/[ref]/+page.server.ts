import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { accepted, hasStatus, read, refuse } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { files, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { ticketNumber } from '#lib/ticket-number.ts';
import type { Ticket } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const before = url.searchParams.get('before') ?? undefined;
  return {
    ticket: await opened(fetch, params, before),
    isLatest: before === undefined,
    files: await read(api(fetch).files.$get()),
    draftKey: crypto.randomUUID(),
    ref: params.ref,
    justFiled: url.searchParams.has('filed'),
    mailed: url.searchParams.get('filed') !== 'unmailed',
    marked: Number(url.searchParams.get('rate')),
    justReplied: url.searchParams.has('replied'),
  };
};

/** Whoever comes by a number that they may not see asks for a link to it, whether there is such a ticket or not. */
async function opened(fetch: Fetch, { locale, ref }: Named, before: string | undefined): Promise<Ticket> {
  const opens = /^\p{Nd}+$/u.test(ref) ? ticketNumber(ref) : undefined;
  // All that belongs to it is asked for by what the address says.
  if (opens !== undefined && String(opens) !== ref) redirect(303, to.ticket(locale, opens));
  const answer = await api(fetch).tickets[':ref'].$get({ param: { ref }, query: { before } });
  if (hasStatus(answer, 404) && opens !== undefined) {
    const { viewer } = await read(api(fetch).session.$get());
    const strange = viewer === 'customer' ? ({ strange: 'yes' } as const) : {};
    if (viewer !== 'staff') redirect(303, to.ticketLinks(locale, { opens, ...strange }));
  }
  // Only who asks with `If-None-Match` is told that nothing changed.
  if (answer.status === 304) refuse(answer);
  return read(answer);
}
type Fetch = Parameters<PageServerLoad>[0]['fetch'];
type Named = Parameters<PageServerLoad>[0]['params'];

/** Each change ends on an address of its own: loading that page again changes nothing. */
export const actions: Actions = {
  reply: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const message = {
      body: text(form, 'body'),
      draftKey: text(form, 'draftKey'),
      files: files(form, 'files'),
    };
    const asked = api(fetch).tickets[':ref'].messages.$post({ param: refIn(params), form: message });
    const { answer, refusal } = await send(asked, form);
    if (refusal) return refusal;
    const { opened } = await read(answer);
    if (opened) redirect(303, to.filedTicket(params.locale, opened.link, opened.receipt));
    redirect(303, to.repliedTicket(params.locale, params.ref));
  },
  type: async ({ fetch, request, params }) => {
    const problemType = text(await request.formData(), 'problemType') || null;
    const asked = { param: refIn(params), json: { problemType } };
    await accepted(api(fetch).tickets[':ref']['problem-type'].$put(asked));
    redirect(303, to.ticket(params.locale, params.ref));
  },
  rate: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const comment = form.has('comment') ? { comment: text(form, 'comment') } : {};
    const json = { score: Number(form.get('score')), ...comment };
    const asked = api(fetch).tickets[':ref'].rating.$put({ param: refIn(params), json });
    const { refusal } = await send(asked, form);
    if (refusal) return refusal;
    redirect(303, to.ratedTicket(params.locale, params.ref));
  },
  solve: async ({ fetch, params }) => {
    await accepted(api(fetch).tickets[':ref'].solution.$put({ param: refIn(params) }));
    redirect(303, to.ticket(params.locale, params.ref));
  },
  unsolve: async ({ fetch, params }) => {
    await accepted(api(fetch).tickets[':ref'].solution.$delete({ param: refIn(params) }));
    redirect(303, to.ticket(params.locale, params.ref));
  },
};

/** The ticket as a part of an address. */
const refIn = ({ ref }: { ref: string }) => ({ ref: encodeURIComponent(ref) });
