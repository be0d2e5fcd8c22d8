import { LRUCache } from 'lru-cache';
import type { Rendered } from './markdown.ts';
import { render } from './markdown.ts';
import type { Published } from './published.ts';
import { readOrSetAside } from './set-aside.ts';

// What a text looks like depends on nothing but the text; its number would be another text's in another database.
const kept = new LRUCache<string, Rendered>({ max: 2000 });

/** A published text as HTML that is safe to show; nothing where it cannot be read. */
export function renderRevision({ body, locale }: Published['text']): Rendered | undefined {
  const key = `${locale}:${body}`;
  const known = kept.get(key);
  if (known) return known;
  const rendered = readOrSetAside(body, () => render(body, locale));
  if (rendered) kept.set(key, rendered);
  return rendered;
}
