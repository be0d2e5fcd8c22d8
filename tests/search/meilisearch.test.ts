import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { driftOf } from '../../search/drift.ts';
import { EngineFailure } from '../../search/meilisearch-http.ts';
import { settings } from '../../search/meilisearch-settings.ts';
import { openMeilisearch } from '../../search/meilisearch.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { honoursTheContract } from './contract.ts';
import { asking, document } from './contract/under.ts';
import { hasMeilisearch, startMeilisearch } from './meilisearch-server.ts';

if (!hasMeilisearch)
  process.stdout.write('no meilisearch on the path and no MEILI_URL: nothing was tried on a search server\n');

const concepts = openSynonyms([]);
const aName = () => `test_${randomUUID().replaceAll('-', '')}`;

describe.runIf(hasMeilisearch)('on a real server', async () => {
  const server = hasMeilisearch ? await startMeilisearch() : undefined;
  if (!server) return;
  process.stdout.write(`trying Meilisearch ${server.version}\n`);
  afterAll(server.stop);
  const client = new Meilisearch({ host: server.url, apiKey: server.key });
  const { url, key } = server;
  async function opened() {
    const engine = openMeilisearch({ url, key, index: aName() }, concepts);
    await engine.replaceAll([]);
    return engine;
  }

  honoursTheContract('Meilisearch', async (concepts) => {
    const engine = openMeilisearch({ url, key, index: aName() }, concepts);
    await engine.replaceAll([]);
    return engine;
  });

  test('a document that is refused fails the writing, and leaves the others of its batch written', async () => {
    const engine = await opened();
    const bad = { ...document('bad', 'en', { title: 'Refund' }), id: 'not an id!' };
    const good = ['a', 'b', 'c'].map((slug) => document(slug, 'en', { title: 'Refund' }));
    await expect(engine.put([...good, bad])).rejects.toThrow(EngineFailure);
    expect(await engine.count()).toBe(3);
  });

  test('settings come back as they were sent, and others are seen to be others', async () => {
    const index = aName();
    const engine = openMeilisearch({ url, key, index }, concepts);
    expect(await engine.isCurrent()).toBe(false);
    await engine.replaceAll([]);
    expect(await engine.isCurrent()).toBe(true);
    await client.index(index).updateSearchCutoffMs(1000).waitTask();
    expect(await engine.isCurrent()).toBe(false);
  });

  test('no text is guessed to be Persian: the language is named in the index and in each query', async () => {
    expect(settings.localizedAttributes).toEqual([{ attributePatterns: ['*'], locales: ['ara', 'eng'] }]);
    const engine = await opened();
    const titles = ['كرتون مطبوعات', 'بطاقتي مرفوضة', 'كيف أفعل', 'شكوى', 'ما هي', 'كي نت لا يعمل', 'بنكي'];
    await engine.put(titles.map((title, at) => document(`t${at}`, 'ar', { title })));
    for (const [at, title] of titles.entries()) {
      const { matches } = await engine.search(asking(concepts, { q: title, locale: 'ar', limit: 1 }));
      if (title !== 'ما هي') expect(matches[0]?.slug, title).toBe(`t${at}`);
    }
  });

  test('stop words and synonyms are ours: none is left to the server, whose Arabic ones are lost', () => {
    expect(settings.stopWords).toEqual([]);
    expect(settings.synonyms).toEqual({});
  });

  test('what came while everything was replaced is there afterwards, and nobody sees an empty index', async () => {
    const engine = await opened();
    const many = (count: number, title: string) =>
      Array.from({ length: count }, (_, at) => document(`a${at}`, 'en', { title }));
    await engine.put(many(50, 'Refund'));
    const replaced = engine.replaceAll(many(1500, 'Refund again'));
    const seen: number[] = [];
    let over = false;
    void replaced.finally(() => (over = true));
    for (let at = 0; !over; at++) {
      const { total } = await engine.search(asking(concepts, { q: 'refund', locale: 'en', limit: 1 }));
      seen.push(total);
      if (at < 5) await engine.put([document(`late${at}`, 'en', { title: 'Refund late' })]);
      if (at === 5) await engine.remove(['a0_en']);
    }
    await replaced;
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(50);
    const wanted = [
      ...many(1500, 'Refund again').slice(1),
      ...Array.from({ length: 5 }, (_, at) => document(`late${at}`, 'en', { title: 'Refund late' })),
    ];
    expect(driftOf(wanted, await engine.revisions())).toEqual({ missing: [], stale: [], extra: [] });
  });

  test('a key that may not write, an index that is not there: each failure says what it is', async () => {
    const wrong = openMeilisearch({ url, key: 'wrong', index: aName() }, concepts);
    await expect(wrong.put([document('a', 'en')])).rejects.toMatchObject({
      status: 403,
      code: 'invalid_api_key',
    });
    const nowhere = openMeilisearch({ url, key, index: aName() }, concepts);
    const query = asking(concepts, { q: 'refund', locale: 'en', limit: 1 });
    await expect(nowhere.search(query)).rejects.toMatchObject({ code: 'index_not_found' });
  });
});

describe('a server that does not answer as it should', () => {
  async function answering(status: number, body: string, type = 'application/json') {
    const server = createServer((_, response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return openMeilisearch({ url: `http://127.0.0.1:${address.port}` }, concepts);
  }
  const query = asking(concepts, { q: 'refund', locale: 'en', limit: 1 });

  test('a page of HTML from a proxy is a failure like another', async () => {
    const engine = await answering(502, '<html>Bad Gateway</html>', 'text/html');
    await expect(engine.search(query)).rejects.toThrow(EngineFailure);
    await expect(engine.put([document('a', 'en')])).rejects.toThrow(EngineFailure);
  });

  test('a busy server says so', async () => {
    const busy = JSON.stringify({
      message: 'busy',
      code: 'too_many_search_requests',
      type: 'system',
      link: '',
    });
    const engine = await answering(503, busy);
    await expect(engine.search(query)).rejects.toMatchObject({
      status: 503,
      code: 'too_many_search_requests',
    });
  });

  test('nobody there is a failure without a status', async () => {
    const engine = openMeilisearch({ url: 'http://127.0.0.1:9' }, concepts);
    await expect(engine.search(query)).rejects.toMatchObject({ status: undefined });
  });
});
