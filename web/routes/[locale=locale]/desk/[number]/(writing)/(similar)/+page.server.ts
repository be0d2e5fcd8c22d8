import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { fromLocal } from '#ground/clock.ts';
import { choice, choiceIfAny, files, text, texts } from '#lib/fields.ts';
import { marksIn } from '#lib/found-secrets.ts';
import { send } from '#lib/send.ts';
import { teamChosen } from '../../../assignees.ts';
import { priorities, statuses } from '../../../choices.ts';
import type { Actions, PageServerLoad } from './$types';
import { alsoIn, withMacro } from '../../also.ts';
import { fixActions } from './fix.server.ts';
import { numberIn } from './number-in.ts';

const kinds = ['reply', 'note'] as const;
const leavings = ['waiting', 'solved', 'open'] as const;

const day = (form: FormData): string => text(form, 'day') || text(form, 'on');

export const load: PageServerLoad = async ({ fetch, params, url, depends }) => {
  depends(`desk:ticket:${params.number}`, 'desk:incidents');
  const before = url.searchParams.get('before') ?? undefined;
  const at = api(fetch).desk.tickets[':number'];
  const asked = url.searchParams.get('in');
  const inLanguage = asked === 'ar' || asked === 'en' ? asked : undefined;
  const [ticket, answer] = await Promise.all([
    read(at.$get({ param: params, query: { before } })),
    read(at.answer.$get({ param: params, query: { in: inLanguage } })),
  ]);
  return {
    ticket,
    answer,
    isLatest: before === undefined,
    draftKey: crypto.randomUUID(),
  };
};

/** Forms of the ticket: each sends what the API takes. */
export const actions: Actions = {
  ...fixActions,
  write: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const kind = choice(form, 'kind', kinds);
    const { macros, actions } = alsoIn(form);
    const message = {
      kind,
      body: text(form, 'body'),
      files: files(form, 'files'),
      draftKey: text(form, 'draftKey'),
      seen: text(form, 'seen') || undefined,
      composed: text(form, 'composed') || undefined,
      keeps: texts(form, 'keeps'),
      masked: text(form, 'masked') || undefined,
      macros: macros.map(String),
      priority: actions.priority,
      problemType: actions.problemType,
      assign: actions.assign,
      followUp: actions.followUp,
      language: choiceIfAny(form, 'language', ['any'] as const),
      leaves: choiceIfAny(form, 'leaves', leavings),
      sendAt: text(form, 'sendAt') && fromLocal(text(form, 'sendAt')),
      undo: 'true',
    };
    const asked = api(fetch).desk.tickets[':number'].messages.$post({
      param: numberIn(params),
      form: message,
    });
    const { refusal } = await send(asked, form);
    return refusal ?? { written: kind };
  },
  macro: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const id = Number(text(form, 'macro'));
    const param = { ...numberIn(params), id: String(id) };
    const asked = api(fetch).desk.tickets[':number'].macros[':id'].$get({ param, query: {} });
    const { answer, refusal } = await send(asked, form);
    if (refusal) return refusal;
    const filled = await read(answer);
    const inserted = [text(form, 'body'), filled.text].filter(Boolean).join('\n\n');
    return { inserted, also: withMacro(alsoIn(form), id, filled) };
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
    const team = teamChosen(assignee);
    if (assignee === 'nobody') {
      const { refusal } = await send(ticket.team.$delete({ param }), form);
      return refusal ?? { changed: true };
    }
    const asked =
      team === undefined
        ? ticket.assignment.$put({ param, json: { assignee } })
        : ticket.team.$put({ param, json: { team } });
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
    const param = numberIn(params);
    const asked = text(form, 'spam') === 'yes' ? spam.$put({ param }) : spam.$delete({ param });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
  unread: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const { reading } = api(fetch).desk.tickets[':number'];
    const { refusal } = await send(reading.$delete({ param: numberIn(params) }), form);
    return refusal ?? { changed: true, unread: true };
  },
  merge: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const into = Number(text(form, 'into'));
    const json = { into, otherCustomer: text(form, 'otherCustomer') === 'yes' };
    const asked = api(fetch).desk.tickets[':number'].merge.$put({ param: numberIn(params), json });
    const { refusal } = await send(asked, form);
    if (refusal) return refusal;
    redirect(303, to.deskTicket(params.locale, into));
  },
  unmerge: async ({ fetch, request }) => {
    const form = await request.formData();
    const param = numberIn({ number: text(form, 'source') });
    const { refusal } = await send(api(fetch).desk.tickets[':number'].merge.$delete({ param }), form);
    return refusal ?? { changed: true };
  },
  split: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = {
      messages: texts(form, 'messages').map(Number),
      subject: text(form, 'newSubject'),
      ...marksIn(form),
    };
    const asked = api(fetch).desk.tickets[':number'].splits.$post({ param: numberIn(params), json });
    const { answer, refusal } = await send(asked, form);
    if (refusal) return refusal;
    const { number } = await read(answer);
    redirect(303, to.deskTicket(params.locale, number));
  },
  followUp: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = numberIn(params);
    const followUp = api(fetch).desk.tickets[':number']['follow-up'];
    const json = { on: day(form), note: text(form, 'note') || undefined, ...marksIn(form) };
    const asked = json.on === 'none' ? followUp.$delete({ param }) : followUp.$put({ param, json });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
  },
  follow: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const { following } = api(fetch).desk.tickets[':number'];
    const param = numberIn(params);
    const asked = text(form, 'follow') ? following.$put({ param }) : following.$delete({ param });
    const { refusal } = await send(asked, form);
    return refusal ?? { changed: true };
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
