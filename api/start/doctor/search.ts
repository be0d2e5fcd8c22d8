import { readNames } from '../../../content/brands.ts';
import { openMeilisearch } from '../../../search/meilisearch.ts';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import type { Database } from '../../db/client.ts';
import type { Config } from '../../ground/config.ts';
import { contentFolder } from '../../ground/root.ts';
import { checkIndex, size } from '../../subscribers/search-index.ts';
import type { Finding } from './finding.ts';
import { bare, saidBy, when } from './finding.ts';

const patience = 5000;

/** What is wrong with the search server, where one is set. */
export async function lookAtSearch(
  db: Database,
  { MEILI_URL: url, MEILI_KEY: key, MEILI_INDEX: index }: Config,
): Promise<Finding[]> {
  if (url === undefined) return [];
  try {
    const asked = await fetch(new URL(`/indexes/${index}/stats`, url), {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(patience),
    });
    if (asked.status === 401 || asked.status === 403)
      return when(true, 'search-key', `${bare(url)} (${asked.status})`);
    const engine = openMeilisearch({ url, key, index }, openSynonyms(readNames(contentFolder).names));
    const differing = size(await checkIndex(db, engine));
    return when(differing > 0, 'search-stale', differing);
  } catch (error) {
    return when(true, 'search-dead', `${bare(url)} (${saidBy(error)})`);
  }
}
