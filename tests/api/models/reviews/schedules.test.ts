import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { articles } from '../../../../api/db/schema/articles.ts';
import { Conflict, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { findDraft } from '../../../../api/models/articles/publications.ts';
import { happenedTo } from '../../../../api/models/reviews/happened.ts';
import { publishDue, scheduled, unschedule } from '../../../../api/models/reviews/schedules.ts';
import { connect } from '../../database.ts';
import { atReview, where } from './at-review.ts';

const soon = new Date(Date.now() + 60 * 60_000);
const later = new Date(soon.getTime() + 1);

test('an approved text comes out at its time, once, whichever process looks, and not before', async () => {
  const { db, url, approve, plan, state, omar } = await atReview();
  await approve(1);
  await plan(1, soon);
  await publishDue(db, new Date(soon.getTime() - 1));
  expect(await state()).toBe('scheduled');
  expect(await scheduled(db, 'to come', 9)).toMatchObject([{ slug: 'one', by: 'Omar', publishAt: soon }]);
  const other = await connect(url);
  await Promise.all([publishDue(db, later), publishDue(other, later)]);
  expect(await state()).toBe('published');
  const kinds = (await happenedTo(db, where)).map(({ kind, by }) => [kind, by]);
  expect(kinds.filter(([kind]) => kind === 'article.published')).toEqual([['article.published', omar.name]]);
});

test('nothing that nobody approved is planned, unless by those who wait for no review, nor for a time that has passed', async () => {
  const { plan, by, approve } = await atReview();
  await expect(plan(1, soon)).rejects.toThrow(Invalid);
  await plan(1, soon, 'major', by);
  await expect(plan(2, soon)).rejects.toThrow(Conflict);
  await expect(approve(1)).rejects.toThrow(Conflict);
  await expect(plan(1, new Date(0), 'major', by)).rejects.toThrow(Invalid);
});

test('what is changed after it was planned does not come out, and its history says so', async () => {
  const { db, approve, plan, write, state } = await atReview();
  await approve(1);
  await plan(1, soon);
  await write(1, 'Second');
  await publishDue(db, later);
  expect(await state()).toBe('draft');
  const kinds = (await happenedTo(db, where)).map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['article.drafted', 'article.unscheduled']);
});

test('a plan is given up: what was approved stays so', async () => {
  const { db, approve, plan, omar, state } = await atReview();
  await approve(1);
  await plan(1, soon);
  await unschedule(db, where, omar);
  expect(await state()).toBe('approved');
  await publishDue(db, later);
  expect((await findDraft(db, where.slug, where.locale)).publishedVersion).toBeNull();
  await expect(unschedule(db, where, omar)).rejects.toThrow(NotFound);
});

test('what would mislead readers by its time does not come out, says why, and may be planned anew', async () => {
  const { db, approve, plan, state } = await atReview();
  await approve(1);
  await plan(1, soon);
  await db.update(articles).set({ checkedOn: '' }).where(eq(articles.slug, 'one'));
  await publishDue(db, later);
  expect(await state()).toBe('scheduled');
  const [blocked] = await scheduled(db, 'blocked', 9);
  expect(blocked?.blocked?.en).toMatch(/\S/);
  expect(await publishDue(db, later)).toBe(0);
  await db.update(articles).set({ checkedOn: '2026-11-30' }).where(eq(articles.slug, 'one'));
  await plan(1, soon);
  expect(await scheduled(db, 'blocked', 9)).toEqual([]);
  await publishDue(db, later);
  expect(await state()).toBe('published');
});

test('what would mislead readers now is not planned', async () => {
  const { db, approve, plan } = await atReview();
  await approve(1);
  await db.update(articles).set({ checkedOn: '' }).where(eq(articles.slug, 'one'));
  await expect(plan(1, soon)).rejects.toThrow(Invalid);
});
