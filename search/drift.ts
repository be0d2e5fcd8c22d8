import type { SearchDocument } from './engine.ts';
import { revisionOf } from './meilisearch-documents.ts';

/** How an index differs from what it should hold, by the ids of documents. */
export type Drift = { missing: string[]; stale: string[]; extra: string[] };

export function driftOf(wanted: SearchDocument[], found: ReadonlyMap<string, string>): Drift {
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    missing: wanted.filter(({ id }) => !found.has(id)).map(({ id }) => id),
    stale: wanted
      .filter((document) => found.has(document.id) && found.get(document.id) !== revisionOf(document))
      .map(({ id }) => id),
    extra: [...found.keys()].filter((id) => !ids.has(id)),
  };
}
