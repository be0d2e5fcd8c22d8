/** What is asked of the open thing alone, not of the list that it was opened from. */
const own = new Set(['part', 'before']);

/** Of an address's query, what names the list that its page was opened from; the form that was sent to it left out. */
export function listOf(search: string): string {
  const asked = new URLSearchParams(search);
  for (const name of [...asked.keys()]) if (own.has(name) || name.startsWith('/')) asked.delete(name);
  return String(asked);
}

/** Where a form of a ticket is sent, so that the page it comes back to stands beside the same list. */
export function action(name: string, search: string): string {
  const list = listOf(search);
  return `?/${name}${list && `&${list}`}`;
}
