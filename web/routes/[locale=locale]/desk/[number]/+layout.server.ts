import { isOurs, viewNames } from '../labels.ts';
import { listAt } from '../list.server.ts';
import type { LayoutServerLoad } from './$types';

/** Apart from the ticket: going from one to the next reads no list anew. */
export const load: LayoutServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:queue');
  const list = await listAt(url, fetch);
  return { list, name: list.name ?? (isOurs(list.view) ? viewNames[list.view]() : '') };
};
