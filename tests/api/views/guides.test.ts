import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { findGuide } from '../../../api/models/guides/guides.ts';
import { guideAt, guideCards } from '../../../api/views/guides.ts';
import { walk } from '../../../content/guide-walk.ts';
import { isQuestion, loadGuides, pathsOf } from '../../../content/guides.ts';
import { freshDatabase } from '../database.ts';

test('lists show all guides, or those of a type, or those of an article', () => {
  const all = guideCards('ar');
  expect(all).toHaveLength(loadGuides(contentFolder).length);
  const [first] = all;
  const ofType = guideCards('en', { problemType: first?.problemType ?? '' });
  expect(ofType.map(({ slug }) => slug)).toContain(first?.slug);
  expect(guideCards('en', { article: 'constructor' })).toEqual([]);
});

test('each question shows what was answered, with the way back to it', async () => {
  const { db } = await freshDatabase();
  const guide = findGuide('otp-missing');
  const start = walk(guide, []);
  const first = isQuestion(start.step) ? (start.step.answers[0]?.id ?? '') : '';
  const shown = await guideAt(db, guide, walk(guide, [first]), 'en');
  expect(shown.given).toMatchObject([{ path: '' }]);
  expect(shown.path).toBe(first);
  expect(shown.progress.answered).toBe(1);
});

test('answers that the tree no longer has lead as far as they go', async () => {
  const { db } = await freshDatabase();
  const guide = findGuide('otp-missing');
  const shown = await guideAt(db, guide, walk(guide, ['constructor', '__proto__']), 'ar');
  expect(shown.given).toEqual([]);
});

test('an ending leads to its letter, and to the day of what one waits for', async () => {
  const { db } = await freshDatabase();
  const guide = findGuide('atm-problems');
  const path = pathsOf(guide).find(({ ending }) => ending === 'claim-saudi');
  const { step } = await guideAt(db, guide, walk(guide, path?.answers ?? []), 'en');
  expect(step).toMatchObject({
    letter: { id: 'atm-no-cash', title: 'The cash machine gave no money' },
    limit: { country: 'sa', case: 'atm' },
  });
});
