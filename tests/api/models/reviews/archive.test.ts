import { expect, test } from 'vitest';
import { Conflict, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { archive, bringBack, isGone } from '../../../../api/models/reviews/archive.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { studioList } from '../../../../api/views/studio-list.ts';
import { unnamed } from '../../articles.ts';
import { atReview, where } from './at-review.ts';

async function atArchive() {
  const desk = await atReview();
  const { db, omar } = desk;
  return {
    ...desk,
    away: () => archive(db, where, 'The bank closed', omar),
    listed: async (state?: 'archived' | 'draft' | 'missing') =>
      (await studioList(db, unnamed, { state })).articles.map(({ slug }) => slug),
  };
}

test('what is archived is out of sight of readers and of lists, and comes back as a draft', async () => {
  const { db, by, away, listed, state, omar } = await atArchive();
  await publish(db, where.slug, where.locale, by);
  await away();
  expect([await state(), await isGone(db, 'one')]).toEqual(['archived', true]);
  expect([await listed(), await listed('missing'), await listed('archived')]).toEqual([[], [], ['one']]);
  await expect(away()).rejects.toThrow(Conflict);
  await bringBack(db, where, omar);
  expect([await state(), await isGone(db, 'one'), await listed('draft')]).toEqual(['draft', false, ['one']]);
  await expect(bringBack(db, where, omar)).rejects.toThrow(NotFound);
});

test('of what readers never saw they are told nothing', async () => {
  const { db, away } = await atArchive();
  await away();
  expect(await isGone(db, 'one')).toBe(false);
});

test('what is archived is neither changed nor published', async () => {
  const { db, away, write, by } = await atArchive();
  await away();
  await expect(write(1, 'Second')).rejects.toThrow(Invalid);
  await expect(publish(db, where.slug, where.locale, by)).rejects.toThrow(Conflict);
});
