import { listAt } from '../list.server.ts';
import type { LayoutServerLoad } from './$types';

/** Apart from the ticket: going from one to the next reads no list anew. */
export const load: LayoutServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:queue');
  return { list: await listAt(url, fetch) };
};
