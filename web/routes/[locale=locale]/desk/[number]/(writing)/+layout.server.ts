import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { nameOf } from '../macros.ts';
import type { LayoutServerLoad } from './$types';

/** What one writes with, whichever the ticket is: going from one to the next reads none of it anew, nor does what happens to a ticket. */
export const load: LayoutServerLoad = async ({ fetch, depends }) => {
  depends('desk:own-numbers');
  const [{ ownNumbers }, { macros }] = await Promise.all([
    read(api(fetch)['own-numbers'].$get()),
    read(api(fetch).desk.macros.$get()),
  ]);
  return { own: ownNumbers.map(({ value }) => value), macros: macros.map(nameOf) };
};
