/** The query of an address without these, and without the form that was sent to it. */
function without(search: string, ...names: string[]): string {
  const asked = new URLSearchParams(search);
  for (const name of [...asked.keys()]) if (names.includes(name) || name.startsWith('/')) asked.delete(name);
  return String(asked);
}

/** Of an address's query, what names the list that its page was opened from: not what is asked of the open thing alone. */
export const listOf = (search: string): string => without(search, 'part', 'before');

/** Where a form of a ticket is sent, so that the page it comes back to shows the same part, beside the same list. */
export function action(name: string, search: string): string {
  const asked = without(search, 'before');
  return `?/${name}${asked && `&${asked}`}`;
}
