import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { publish, withdraw } from '../../../api/models/articles/publications.ts';
import { saveDraft } from '../../../api/models/articles/translations.ts';
import { addPerson } from '../../../api/models/people/people.ts';
import { checkIndex, size } from '../../../api/subscribers/search-index.ts';
import { loadSynonyms } from '../../../content/synonyms.ts';
import { openMeilisearch } from '../../../search/meilisearch.ts';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import { hasMeilisearch, startMeilisearch } from '../../search/meilisearch-server.ts';
import { openTestDesk } from '../app.ts';

describe.runIf(hasMeilisearch)('the index of a search server', async () => {
  const server = hasMeilisearch ? await startMeilisearch() : undefined;
  if (!server) return;
  afterAll(server.stop);

  async function desk(index: string) {
    const opened = await openTestDesk({
      MEILI_URL: server?.url ?? '',
      MEILI_KEY: server?.key ?? '',
      MEILI_INDEX: index,
      RATE_LIMITS: 'false',
    });
    const engine = openMeilisearch(
      { url: server?.url ?? '', key: server?.key, index },
      openSynonyms(loadSynonyms('content')),
    );
    const person = {
      name: 'Editor',
      email: 'e@example.com',
      role: 'editor',
      password: 'a long password',
      locale: 'en',
    } as const;
    const by = { kind: 'staff' as const, ...person, id: await addPerson(opened.db, person) };
    await opened.indexer?.settled();
    const drift = async () => size(await checkIndex(opened.db, engine));
    return { ...opened, engine, by, drift };
  }

  test('is built at the first start, and answers', async () => {
    const { ask, drift } = await desk('first');
    expect(await drift()).toBe(0);
    const ready = await (await ask('GET', '/ready')).json();
    expect(ready.search.engine).toBe('meilisearch');
    const found = await (await ask('GET', '/search?q=otp&locale=en')).json();
    expect(found).toMatchObject({ degraded: false });
    expect(found.hits.length).toBeGreaterThan(0);
  });

  test('a hundred random changes during a rebuild end without drift', async () => {
    const { db, by, follower, indexer, drift } = await desk('random');
    const slugs = [
      'otp-missing',
      'charged-twice',
      'refund-not-arrived',
      'certificate-warning',
      'fake-support',
    ];
    const versions = new Map<string, number>();
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    const rebuilt = indexer?.rebuild();
    for (let change = 0; change < 100; change++) {
      const slug = slugs[random(slugs.length)] ?? '';
      const locale = random(2) === 0 ? 'ar' : 'en';
      const key = slug + locale;
      const kind = random(3);
      if (kind === 0) {
        const version = versions.get(key) ?? 1;
        const text = { title: `Change ${change}`, summary: 'S', quickFix: 'Q', searchTerms: [], body: 'B' };
        versions.set(key, (await saveDraft(db, { slug, locale, version }, text, by)).version);
      } else if (kind === 1) await publish(db, slug, locale, by);
      else await withdraw(db, slug, locale, by).catch(() => undefined);
      if (change % 10 === 0) await follower.catchUp();
    }
    await follower.catchUp();
    await rebuilt;
    await indexer?.settled();
    expect(await drift()).toBe(0);
  });

  test('no search fails while the server is killed, and the index is right by itself once it is back', async () => {
    const { ask, db, by, follower, indexer, drift, finder } = await desk('killed');
    const answers: { status: number; degraded: boolean }[] = [];
    let going = true;
    onTestFinished(() => void (going = false));
    const asking = Array.from({ length: 4 }, async () => {
      while (going) {
        const answer = await ask('GET', `/search?q=refund+${answers.length}&locale=en`);
        const { degraded }: { degraded: boolean } = await answer.json();
        answers.push({ status: answer.status, degraded });
        await setImmediate();
      }
    });
    await expect.poll(() => answers.length).toBeGreaterThan(10);
    await server.stop();
    await expect.poll(() => answers.at(-1)?.degraded).toBe(true);
    await withdraw(db, 'otp-missing', 'ar', by);
    await follower.catchUp();
    await server.start();
    await expect.poll(async () => (await finder.status()).engine, { timeout: 10_000 }).toBe('meilisearch');
    await expect.poll(() => answers.at(-1)?.degraded, { timeout: 10_000 }).toBe(false);
    going = false;
    await Promise.all(asking);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    await indexer?.settled();
    expect(await drift()).toBe(0);
  });
});
