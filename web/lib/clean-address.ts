import { redact } from '../../api/privacy/redact.ts';

/** The parameters that hold a person's own words. */
const words = ['q', 'subject', 'message'];

/** The same address without the secrets in it, and naming their kinds; nothing when it holds none. */
export function cleanAddress(url: URL): string | undefined {
  const asked = new URLSearchParams(url.search);
  const kinds = new Set<string>();
  for (const name of words) {
    const { text, found } = redact(asked.get(name) ?? '');
    if (found.length > 0) asked.set(name, text);
    for (const { kind } of found) kinds.add(kind);
  }
  if (kinds.size === 0) return undefined;
  asked.delete('removed');
  for (const kind of kinds) asked.append('removed', kind);
  return `${url.pathname}?${asked}`;
}
