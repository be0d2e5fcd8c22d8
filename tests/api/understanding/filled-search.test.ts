import { existsSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { studio, words } from '../articles.ts';
import type { Queries } from '../../../api/db/client.ts';
import { publish, withdraw } from '../../../api/models/articles/publications.ts';
import type { Filled } from '../../../api/understanding/filled-search.ts';
import { FilledSearch } from '../../../api/understanding/filled-search.ts';
import { Search, shippedModel } from '../../../api/understanding/search.ts';

const model = await shippedModel();
const place = () => join(mkdtempSync(join(tmpdir(), 'hulool-kept-')), 'search-index');
const log = pino({ level: 'silent' });

/** One life of a process: its search, filled, and how it ends. */
async function life(db: Queries, file?: string, more: { version?: string; hasRoom?: boolean } = {}) {
  const search = new Search({ model });
  let analysed = 0;
  const counting: Filled = {
    forStaff: search.forStaff,
    remove: (ids) => search.remove(ids),
    takeUp: (kept) => search.takeUp(kept),
    keep: () => search.keep(),
    put: (documents) => search.put(documents).then(() => void (analysed += documents.length)),
    replaceAll: (documents) => search.replaceAll(documents).then(() => void (analysed += documents.length)),
  };
  const { version = 'one', hasRoom = true } = more;
  const keeping = file === undefined ? undefined : { file, version, hasRoom: async () => hasRoom, log };
  const base = new FilledSearch(db, counting, keeping);
  await base.filled;
  return { search, base, analysed: () => analysed };
}

const questions = [
  'otp-missing',
  'one in English',
  'changed',
  'missing otp',
  'chnged',
  'step by',
  'no code',
  '310',
];

/** What a search answers, all of it. */
async function answers({ search }: { search: Search }) {
  const all = questions.flatMap((q) => (['ar', 'en'] as const).map((locale) => ({ q, locale })));
  const codes = ['error 51', 'كود 310', 'do_not_honor'].map((text) => search.codes().namedIn(text));
  const named = codes.map((list) => list.map(({ id }) => id));
  const found = await Promise.all(
    all.map(async ({ q, locale }) => {
      const { problemTypes, ...found } = await search.find({ q, locale });
      return { q, ...found, problemTypes: [...problemTypes].sort(), titles: search.complete(q, locale, 4) };
    }),
  );
  return { named, found };
}

/** A desk with three articles, whose index was kept at a stop. */
async function kept() {
  const desk = await studio();
  for (const slug of ['one', 'two', 'three']) await desk.published(slug, ['ar', 'en']);
  const file = place();
  const first = await life(desk.db, file);
  expect(first.analysed()).toBe(6);
  await first.base.stop();
  return { ...desk, file };
}

describe('a search whose index was kept', () => {
  test('analyses nothing at the next start, and answers as one that is filled anew', async () => {
    const { db, file } = await kept();
    const next = await life(db, file);
    expect(next.analysed()).toBe(0);
    expect(await answers(next)).toEqual(await answers(await life(db)));
  });

  test('analyses what was edited, published and withdrawn in between, and that alone', async () => {
    const { db, by, file, save, published } = await kept();
    await save('one', 'en', 1, words('one, changed'));
    await publish(db, 'one', 'en', by);
    await withdraw(db, 'two', 'ar', by);
    await published('four', ['en']);
    const next = await life(db, file);
    // Both languages of an article are brought together.
    expect(next.analysed()).toBe(2 + 1 + 1);
    expect(await answers(next)).toEqual(await answers(await life(db)));
    await next.base.stop();
    expect((await life(db, file)).analysed()).toBe(0);
  });

  test('keeps what happened while it ran', async () => {
    const { db, by, file, save } = await kept();
    const second = await life(db, file);
    await save('one', 'en', 1, words('one, changed'));
    await publish(db, 'one', 'en', by);
    await second.base.refresh('one');
    await second.base.stop();
    const third = await life(db, file);
    expect(third.analysed()).toBe(0);
    expect(await answers(third)).toEqual(await answers(await life(db)));
  });

  test('is filled anew where names or code are others', async () => {
    const { db, file } = await kept();
    const next = await life(db, file, { version: 'two' });
    expect(next.analysed()).toBe(6);
    await next.base.stop();
    expect((await life(db, file, { version: 'two' })).analysed()).toBe(0);
  });

  test.each([
    ['cut in its head', 10],
    ['cut in its middle', 0.5],
    ['cut by its last byte', -1],
    ['empty', 0],
  ])('is filled anew from a file that is %s, which is set aside', async (_, cut) => {
    const { db, file } = await kept();
    const { size } = statSync(file);
    truncateSync(file, cut < 0 ? size + cut : cut < 1 ? Math.floor(size * cut) : cut);
    const next = await life(db, file);
    expect(next.analysed()).toBe(6);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.aside`)).toBe(true);
    expect(await answers(next)).toEqual(await answers(await life(db)));
    await next.base.stop();
    expect((await life(db, file)).analysed()).toBe(0);
  });

  test('is filled anew from what is no index at all', async () => {
    const { db, file } = await kept();
    writeFileSync(file, 'nothing of ours');
    expect((await life(db, file)).analysed()).toBe(6);
  });

  test('is not kept where there is no room, and what was kept stays', async () => {
    const { db, by, file } = await kept();
    const before = readFileSync(file);
    const next = await life(db, file, { hasRoom: false });
    await withdraw(db, 'two', 'ar', by);
    await next.base.refresh('two');
    await next.base.stop();
    expect(readFileSync(file)).toEqual(before);
  });
});
