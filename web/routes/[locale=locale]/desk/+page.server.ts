import type { PageServerLoad } from './$types';
import { listAt } from './list.server.ts';

export const load: PageServerLoad = ({ fetch, url, depends }) => {
  depends('desk:queue');
  return listAt(url, fetch);
};
