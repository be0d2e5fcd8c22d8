import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';
import { dimensions } from './dimensions.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = url.searchParams;
  const of = asked.get('of') ?? '';
  const dimension = dimensions.find(({ id }) => of.startsWith(`${id}:`))?.id;
  const part = dimension ? { dimension, key: of.slice(dimension.length + 1) } : {};
  const days = ['days', 'from', 'to'].flatMap((name) => {
    const value = asked.get(name);
    return value ? [[name, value] as const] : [];
  });
  const query = { ...Object.fromEntries(days), ...part };
  return { report: await read(api(fetch).desk.reports.$get({ query })), of, lately: asked.get('days') };
};
