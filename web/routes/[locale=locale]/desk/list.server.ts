import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { dues, sorts } from './choices.ts';

const views = ['new', 'mine', 'late', 'soon', 'open', 'waiting', 'solved', 'all', 'spam'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

/** The number of a view that was kept, as addresses say it. */
const keptView = (value: string | null): `${number}` | undefined => {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 ? `${id}` : undefined;
};

/** The list of tickets that an address asks for, and what it asks: the same on the page of the list and beside a ticket opened from it. */
export async function listAt({ searchParams: asked }: URL, fetch: typeof globalThis.fetch) {
  const said = (name: string): string | undefined => asked.getAll(name).join(',') || undefined;
  const view = oneOf(views, asked.get('view')) ?? keptView(asked.get('view')) ?? 'new';
  const query = {
    view,
    sort: oneOf(sorts, asked.get('sort')),
    status: said('status'),
    problemType: said('problemType'),
    lang: said('lang'),
    country: said('country'),
    method: said('method'),
    words: asked.get('words')?.trim() || undefined,
    priority: said('priority'),
    channel: said('channel'),
    assignee: said('assignee'),
    team: said('team'),
    organisation: said('organisation'),
    due: oneOf(dues, asked.get('due')),
    unread: asked.get('unread') === 'true' ? ('true' as const) : undefined,
    createdBefore: said('createdBefore'),
    updatedBefore: said('updatedBefore'),
    cursor: said('cursor'),
  };
  const list = await read(api(fetch).desk.tickets.$get({ query }));
  return { ...list, view, deeper: query.cursor !== undefined, now: Date.now() };
}
