import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articles } from '../../../../api/db/schema/articles.ts';
import { Conflict, NotFound } from '../../../../api/ground/failures.ts';
import { countDueFacts, factsByDay, keepFacts, sayChecked } from '../../../../api/models/articles/facts.ts';
import { rename } from '../../../../api/models/articles/slugs.ts';
import { studio } from '../../articles.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T08:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const fact = (about: string, checkedOn: string) => ({
  about: { ar: about, en: about },
  checkedOn,
  source: 'https://bank.example/limits',
});

/** Two articles with three facts: one due, one soon, one new. */
async function withFacts() {
  const desk = await studio();
  const { db, create } = desk;
  const write = async (slug: string, facts: ReturnType<typeof fact>[]) => {
    await db.update(articles).set({ facts }).where(eq(articles.slug, slug));
    await keepFacts(db, slug, facts);
  };
  for (const slug of ['one', 'two']) await create(slug, { checkedOn: '2025-11-01' });
  await write('one', [fact('new', '2026-11-20'), fact('due', '2025-11-20')]);
  await write('two', [fact('soon', '2025-12-20')]);
  const told = async () =>
    (await factsByDay(db, 9)).facts.map(({ about, checkedOn }) => [about.en, checkedOn]);
  return { ...desk, write, told };
}

test('facts come one by one, those first that were checked longest ago', async () => {
  const { db, told } = await withFacts();
  expect(await told()).toEqual([
    ['due', '2025-11-20'],
    ['soon', '2025-12-20'],
    ['new', '2026-11-20'],
  ]);
  expect(await countDueFacts(db)).toBe(1);
});

test('pages go on where the one before ended', async () => {
  const { db } = await withFacts();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { facts, next } = await factsByDay(db, 1, cursor);
    seen.push(...facts.map(({ about }) => about.en));
    cursor = next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['due', 'soon', 'new']);
});

test('who checked a fact stands beside it with the day, and the article was checked as long ago as its oldest fact', async () => {
  const { db, by, told } = await withFacts();
  await sayChecked(db, { slug: 'one', place: 1, checkedOn: '2025-11-20' }, by);
  expect((await told()).at(-1)).toEqual(['due', '2026-11-29']);
  const { facts } = await factsByDay(db, 9);
  expect(facts.at(-1)).toMatchObject({ checkedBy: 'Majid', checkedAt: new Date() });
  const [article] = await db.select().from(articles).where(eq(articles.slug, 'one'));
  expect(article?.checkedOn).toBe('2026-11-20');
  expect(await countDueFacts(db)).toBe(0);
});

test('of two who check the same fact the second is told so; a fact that is not there is not found', async () => {
  const { db, by } = await withFacts();
  const due = { slug: 'one', place: 1, checkedOn: '2025-11-20' };
  await sayChecked(db, due, by);
  await expect(sayChecked(db, due, by)).rejects.toThrow(Conflict);
  await expect(sayChecked(db, { ...due, place: 2 }, by)).rejects.toThrow(NotFound);
  await expect(sayChecked(db, { ...due, slug: 'nowhere' }, by)).rejects.toThrow(NotFound);
});

test('who checked a fact is kept while its day stays, and goes along to another address', async () => {
  const { db, by, write } = await withFacts();
  await sayChecked(db, { slug: 'one', place: 1, checkedOn: '2025-11-20' }, by);
  await write('one', [fact('newer', '2026-11-21'), fact('due', '2026-11-29')]);
  await rename(db, 'one', 'first', by);
  const { facts } = await factsByDay(db, 9);
  expect(facts.map(({ slug, checkedOn, checkedBy }) => [slug, checkedOn, checkedBy])).toEqual([
    ['two', '2025-12-20', null],
    ['first', '2026-11-21', null],
    ['first', '2026-11-29', 'Majid'],
  ]);
  await write('first', []);
  expect((await factsByDay(db, 9)).facts).toHaveLength(1);
});
