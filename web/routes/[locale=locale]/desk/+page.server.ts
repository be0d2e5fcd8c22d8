import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const views = ['new', 'mine', 'open', 'waiting', 'solved'] as const;
const priorities = ['urgent', 'high', 'normal', 'low'] as const;
const languages = ['ar', 'en'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

export const load: PageServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:queue');
  const asked = url.searchParams;
  const filter = {
    view: oneOf(views, asked.get('view')) ?? 'new',
    problemType: asked.get('problemType') || undefined,
    lang: oneOf(languages, asked.get('lang')),
    priority: oneOf(priorities, asked.get('priority')),
    assignee: asked.get('assignee') || undefined,
    cursor: asked.get('cursor') || undefined,
  };
  return {
    ...(await read(api(fetch).desk.tickets.$get({ query: filter }))),
    filter,
    views,
    priorities,
    languages,
  };
};
