import { openTestDesk } from '../../app.ts';

/** A desk, and a search in it. */
export async function searching() {
  const opened = await openTestDesk();
  const search = async (query: Record<string, string>, as?: string) =>
    (await opened.ask('GET', `/search?${new URLSearchParams(query)}`, { ...(as && { as }) })).json();
  return { ...opened, search };
}
