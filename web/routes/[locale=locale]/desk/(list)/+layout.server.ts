import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { LayoutServerLoad } from './$types';

/** Apart from the list: what it is narrowed by stays as it is when a ticket arrives, and no other page of the desk carries it. */
export const load: LayoutServerLoad = ({ fetch }) => read(api(fetch).desk.choices.$get());
