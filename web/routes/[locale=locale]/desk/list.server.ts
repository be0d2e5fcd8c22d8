import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';

const views = ['new', 'mine', 'open', 'waiting', 'solved'] as const;
const priorities = ['urgent', 'high', 'normal', 'low'] as const;
const languages = ['ar', 'en'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

/** The list of tickets that an address asks for, and what it asks: the same on the page of the list and beside a ticket opened from it. */
export async function listAt({ searchParams: asked }: URL, fetch: typeof globalThis.fetch) {
  const filter = {
    view: oneOf(views, asked.get('view')) ?? 'new',
    problemType: asked.get('problemType') || undefined,
    lang: oneOf(languages, asked.get('lang')),
    priority: oneOf(priorities, asked.get('priority')),
    assignee: asked.get('assignee') || undefined,
    cursor: asked.get('cursor') || undefined,
  };
  return {
    now: Date.now(),
    ...(await read(api(fetch).desk.tickets.$get({ query: filter }))),
    filter,
    views,
    priorities,
    languages,
  };
}
