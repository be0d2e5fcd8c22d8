/** What a caller's software prefers and already has, out of the headers it sends. Plain functions: the portal takes them too. */

/** The names of a header in which each may carry a weight, the most wanted first; a part that cannot be read is left out. */
function weighed(header: string): { name: string; q: number }[] {
  const parts = header.split(',').map((part) => /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?$/i.exec(part));
  return parts
    .flatMap((part) => (part?.[1] ? [{ name: part[1].toLowerCase(), q: Number(part[2] ?? 1) }] : []))
    .filter(({ q }) => q >= 0 && q <= 1)
    .sort((a, b) => b.q - a.q);
}

/**
 * The one of `offered` that an Accept-Language header wants most (RFC 9110, 12.5.4; read 2026-11-29): by weight, then by
 * order. `*` stands for those not named. When it wants none: the first that it does not refuse.
 */
export function preferredLanguage<L extends string>(header: string, offered: readonly [L, ...L[]]): L {
  const wanted = weighed(header.slice(0, 1000));
  const refused = new Set(wanted.filter(({ q }) => q === 0).map(({ name }) => name));
  const named = new Set(wanted.map(({ name }) => name.split('-')[0]));
  const left = offered.filter((language) => !refused.has(language));
  for (const { name, q } of wanted) {
    if (q === 0) continue;
    const found =
      name === '*'
        ? left.find((language) => !named.has(language))
        : left.find((language) => language === name.split('-')[0]);
    if (found) return found;
  }
  return left[0] ?? offered[0];
}

/** The coding an Accept-Encoding header wants most; of those it wants alike, the smallest (RFC 9110, 12.5.3; read 2026-11-29). */
export function preferredEncoding(header: string): 'br' | 'gzip' | 'identity' {
  const wanted = weighed(header.slice(0, 1000));
  const weight = (name: string) => (wanted.find((one) => one.name === name) ?? anything)?.q;
  const anything = wanted.find(({ name }) => name === '*');
  // As it is may be sent unless refused, but only where nothing else is wanted.
  const asItIs = wanted.find(({ name }) => name === 'identity')?.q ?? Number.MIN_VALUE;
  const [br, gzip] = [weight('br') ?? 0, weight('gzip') ?? 0];
  if (br > 0 && br >= gzip && br >= asItIs) return 'br';
  return gzip > 0 && gzip >= asItIs ? 'gzip' : 'identity';
}

/** Whether an If-None-Match header names this tag: `*`, or one of a list, weak or strong alike (RFC 9110, 13.1.2; read 2026-11-29). */
export function namesTag(header: string, etag: string): boolean {
  const strong = (tag: string) => tag.replace(/^W\//, '');
  if (header.trim() === '*') return true;
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => strong(tag) === strong(etag));
}
