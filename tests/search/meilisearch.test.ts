import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, test } from 'vitest';
import { openMeilisearch } from '../../search/meilisearch.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { document, honoursTheContract } from './contract.ts';
import { hasMeilisearch, startMeilisearch } from './meilisearch-server.ts';

if (!hasMeilisearch)
  process.stdout.write(
    'no meilisearch on the path and no MEILI_URL: nothing was tried on a Meilisearch server\n',
  );

describe.runIf(hasMeilisearch)('on a real server', async () => {
  const server = hasMeilisearch ? await startMeilisearch() : undefined;
  if (!server) return;
  process.stdout.write(`trying Meilisearch ${server.version}\n`);
  afterAll(server.stop);
  const concepts = openSynonyms([]);
  const empty = async () => {
    const engine = openMeilisearch(
      { ...server, index: `test_${randomUUID().replaceAll('-', '')}` },
      concepts,
    );
    await engine.replaceAll([]);
    return engine;
  };

  honoursTheContract('Meilisearch', async (concepts) => {
    const engine = openMeilisearch(
      { ...server, index: `test_${randomUUID().replaceAll('-', '')}` },
      concepts,
    );
    await engine.replaceAll([]);
    return engine;
  });
});
