import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, choiceIfAny, files, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds = ['reply', 'note'] as const;
const statuses = ['new', 'open', 'waiting', 'solved'] as const;
const priorities = ['urgent', 'high', 'normal', 'low'] as const;

export const load: PageServerLoad = async ({ fetch, params, url, depends }) => {
  depends(`desk:ticket:${params.number}`, 'desk:incidents');
  const before = url.searchParams.get('before') ?? undefined;
  const ticket = await read(api(fetch).desk.tickets[':number'].$get({ param: params, query: { before } }));
  return { ticket, isLatest: before === undefined, draftKey: crypto.randomUUID() };
};

/** Forms of the ticket: each sends what the API takes. */
export const actions: Actions = {
  write: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const kind = choice(form, 'kind', kinds);
    const message = {
      kind,
      body: text(form, 'body'),
      files: files(form, 'files'),
      draftKey: text(form, 'draftKey'),
      seen: text(form, 'seen') || undefined,
    };
    const asked = api(fetch).desk.tickets[':number'].messages.$post({
      param: numberIn(params),
      form: message,
    });
    const { refusal } = await send(asked, form);
    return refusal ?? { written: kind };
  },
  change: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = numberIn(params);
    const json = {
      status: choiceIfAny(form, 'status', statuses),
      priority: choiceIfAny(form, 'priority', priorities),
      problemType: text(form, 'problemType') || undefined,
    };
    const ticket = api(fetch).desk.tickets[':number'];
    const changed = await send(ticket.$patch({ param, json }), form);
    if (changed.refusal) return changed.refusal;
    const assignee = text(form, 'assignee');
    const asked =
      assignee === 'nobody'
        ? ticket.assignment.$delete({ param })
        : ticket.assignment.$put({ param, json: { assignee } });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
  type: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const said = text(form, 'problemType');
    const json = { problemType: said === 'none' ? null : said };
    const asked = api(fetch).desk.tickets[':number']['problem-type'].$put({ param: numberIn(params), json });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
  spam: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const { spam } = api(fetch).desk.tickets[':number'];
    const asked = { param: numberIn(params) };
    const { refusal } = await send(
      text(form, 'spam') === 'yes' ? spam.$put(asked) : spam.$delete(asked),
      form,
    );
    return refusal ?? { changed: true };
  },
  unread: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const { reading } = api(fetch).desk.tickets[':number'];
    const { refusal } = await send(reading.$delete({ param: numberIn(params) }), form);
    return refusal ?? { changed: true, unread: true };
  },
  attach: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = numberIn(params);
    const chosen = text(form, 'incident');
    const { incident } = api(fetch).desk.tickets[':number'];
    const asked = chosen
      ? incident.$put({ param, json: { incident: Number(chosen) } })
      : incident.$delete({ param });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
};

/** The ticket as a part of an address. */
const numberIn = ({ number }: { number: string }) => ({ number: encodeURIComponent(number) });
