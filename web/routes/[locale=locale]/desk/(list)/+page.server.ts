import { error, redirect } from '@sveltejs/kit';
import { listOf } from '#lib/action.ts';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text, texts } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { QueuePage } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';
import { teamChosen } from '../assignees.ts';
import { bulkActions } from '../bulk.server.ts';
import { sorts } from '../choices.ts';
import { columnIds } from '../columns.ts';
import { listAt } from '../list.server.ts';

export const load: PageServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:queue');
  const [list, { views, teams: queues }] = await Promise.all([
    listAt(url, fetch),
    read(api(fetch).desk.views.$get()),
  ]);
  return { ...list, kept: views, queues };
};

/** For whom a view is kept: one of the words, or a team. */
function reachIn(form: FormData) {
  const team = teamChosen(text(form, 'reach'));
  if (team !== undefined) return { reach: 'members' as const, team };
  return { reach: choice(form, 'reach', ['mine', 'team'] as const) };
}

/** How the list was narrowed, as our form carries it. Whoever sends another does not use our form. */
function filterIn(carried: string): QueuePage['filter'] {
  try {
    return JSON.parse(carried);
  } catch {
    error(422);
  }
}

export const actions: Actions = {
  keepView: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const { views } = api(fetch).desk;
    const param = { id: text(form, 'id') };
    if (form.get('drop')) {
      const { refusal } = await send(views[':id'].$delete({ param }), form);
      return refusal ?? redirect(303, to.desk(params.locale));
    }
    const json = {
      name: text(form, 'name'),
      ...reachIn(form),
      sort: choice(form, 'sort', sorts),
      filter: filterIn(text(form, 'filter')),
      columns: columnIds.filter((id) => texts(form, 'columns').includes(id)),
    };
    if (param.id) {
      const { refusal } = await send(views[':id'].$put({ param, json }), form);
      return refusal ?? { kept: true };
    }
    const { answer, refusal } = await send(views.$post({ json }), form);
    if (refusal) return refusal;
    redirect(303, to.desk(params.locale, { view: String((await read(answer)).id) }));
  },
  ...bulkActions,
  next: async ({ fetch, params, url }) => {
    const { number } = await read(api(fetch).desk.tickets.next.$post());
    const list = listOf(url.search);
    if (number === null) return { none: true };
    redirect(303, to.deskTicket(params.locale, number) + (list && `?${list}`));
  },
};
