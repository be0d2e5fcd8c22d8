import { expect, test } from 'vitest';
import { archive } from '../../../../api/models/reviews/archive.ts';
import { happenedTo } from '../../../../api/models/reviews/happened.ts';
import { sendBack } from '../../../../api/models/reviews/approvals.ts';
import { words } from '../../articles.ts';
import { atReview, where } from './at-review.ts';

test('the history of a text says who did what, with what was said to it, the newest first, of its language alone', async () => {
  const { db, ask, huda, omar, save } = await atReview();
  await save('one', 'ar', 0, words('الأول'));
  await ask(1);
  await sendBack(db, where, { version: 1, words: 'Say which bank' }, huda);
  await archive(db, where, 'The bank closed', omar);
  const told = (await happenedTo(db, where)).map((one) => [one.kind, one.by, one.words]);
  expect(told).toEqual([
    ['article.archived', 'Omar', 'The bank closed'],
    ['article.reviewed', 'Huda', 'Say which bank'],
    ['article.review-asked', 'Sara', 'Have a look'],
    ['article.drafted', 'Sara', null],
  ]);
});
