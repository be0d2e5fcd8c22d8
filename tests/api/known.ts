/** Values that the API has answered with, by the name they had: real addresses, keys and numbers of everybody. */
export type Known = Map<string, unknown[]>;

/** Remembers what an answer names, to be asked for by others. */
export function remember(known: Known, value: unknown, name = ''): void {
  if (Array.isArray(value)) for (const one of value.slice(0, 5)) remember(known, one, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) remember(known, one, key);
  else if (typeof value === 'string' || typeof value === 'number')
    for (const as of aliases[name] ?? [name]) {
      const values = known.get(as) ?? [];
      if (!values.includes(value)) known.set(as, [value, ...values].slice(0, 40));
    }
}

/** Under which names of inputs an answer's value is asked for. */
const aliases: Record<string, string[]> = {
  next: ['cursor'],
  link: ['ref', 'token'],
  number: ['number', 'ref'],
  id: ['id', 'assignee', 'incident'],
  opened: ['slug'],
};
