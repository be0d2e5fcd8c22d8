import { error } from '@sveltejs/kit';
import { shown } from './shown.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
  const { name } = shown.find(({ address }) => address === params.component) ?? error(404);
  return { name };
};
