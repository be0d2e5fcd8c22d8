import { LRUCache } from 'lru-cache';
import type { Rendered } from '../markdown.ts';
import { render } from '../markdown.ts';
import type { Published } from './published.ts';

// A revision never changes, so what it looks like can be kept.
const kept = new LRUCache<number, Rendered>({ max: 2000 });

/** A published text as HTML that is safe to show. */
export function renderRevision({ id, body, locale }: Published['text']): Rendered {
  const known = kept.get(id);
  if (known) return known;
  const rendered = render(body, locale);
  kept.set(id, rendered);
  return rendered;
}
