import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readCodes } from '../../../../content/codes.ts';
import { readTaxonomy } from '../../../../content/taxonomy.ts';
import { articles } from '../../../../api/db/schema/articles.ts';
import { savedViews } from '../../../../api/db/schema/desk.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { createArticle } from '../../../../api/models/articles/studio.ts';
import { mergeTypes } from '../../../../api/models/library/merged-types.ts';
import { details } from '../../articles.ts';
import { clean } from '../../clean.ts';
import { library, written } from './library.ts';

const from = 'card-management';
const into = 'bank-transfers';
const type = (id: string) => readTaxonomy(contentFolder).taxonomy.find((one) => one.id === id);

test('a merged type has what belonged to the other, and whatever named that means it', async () => {
  const { db, editor, heard } = await library();
  const coded = readCodes(contentFolder).codes.filter(({ problemType }) => problemType === from);
  await createArticle(db, 'lost-card', { ...details, problemType: from }, editor);
  const filter = { problemType: [from] };
  await db.insert(savedViews).values({ owner: editor.id, name: clean('Cards'), filter, sort: 'newest' });
  await mergeTypes(db, from, into, editor);
  await heard();
  expect(type(from)).toBeUndefined();
  const intents = [into, from].flatMap((id) => Object(written({ kind: 'problem-types', id })).intents);
  expect(type(into)).toMatchObject({ formerly: [from], intents });
  const [article] = await db.select().from(articles).where(eq(articles.slug, 'lost-card'));
  expect(article?.problemType).toBe(into);
  const [view] = await db.select().from(savedViews);
  expect(view?.filter).toEqual({ problemType: [into] });
  const now = readCodes(contentFolder).codes;
  for (const { id } of coded) expect(now.find((code) => code.id === id)?.problemType).toBe(into);
});

test('types are merged one into the other into a third', async () => {
  const { db, editor, heard } = await library();
  await mergeTypes(db, from, into, editor);
  await mergeTypes(db, into, 'cash-and-atm', editor);
  await heard();
  expect(type('cash-and-atm')?.formerly).toEqual([into, from]);
});

test('a type is not merged into itself or into none, and two have to stay', async () => {
  const { db, editor } = await library();
  await expect(mergeTypes(db, from, from, editor)).rejects.toMatchObject({
    fields: { into: expect.anything() },
  });
  await expect(mergeTypes(db, from, 'constructor', editor)).rejects.toThrow();
  await expect(mergeTypes(db, 'constructor', into, editor)).rejects.toThrow('could not find');
  for (const id of ['bank-declines', 'fraud-and-unauthorized'])
    await expect(mergeTypes(db, id, into, editor)).rejects.toThrow();
});
