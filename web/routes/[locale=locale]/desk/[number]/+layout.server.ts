import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { isOurs, viewNames } from '../labels.ts';
import { listAt } from '../list.server.ts';
import type { LayoutServerLoad } from './$types';

/** Apart from the ticket: going from one to the next reads no list anew. */
export const load: LayoutServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:queue');
  const list = await listAt(url, fetch);
  return { list, name: await nameOf(list.view, fetch) };
};

/** What the list is called. */
async function nameOf(view: string, fetch: typeof globalThis.fetch): Promise<string> {
  if (isOurs(view)) return viewNames[view]();
  const { views } = await read(api(fetch).desk.views.$get());
  return views.find(({ id }) => String(id) === view)?.name ?? '';
}
