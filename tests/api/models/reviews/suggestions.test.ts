import { expect, test } from 'vitest';
import { Conflict, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { findDraft } from '../../../../api/models/articles/publications.ts';
import { saveDraft } from '../../../../api/models/articles/translations.ts';
import { begin, threadsOf } from '../../../../api/models/reviews/comments.ts';
import { leave, take } from '../../../../api/models/reviews/suggestions.ts';
import { atReview, where } from './at-review.ts';

async function suggested() {
  const desk = await atReview();
  const { db, huda, sara } = desk;
  const said = { body: 'Plainer', suggestion: 'What to do first' };
  const thread = await begin(db, where, { passage: 'summary', quote: 'About First' }, said, huda);
  const comment = (await threadsOf(db, where))[0]?.said[0]?.id ?? 0;
  return {
    ...desk,
    comment,
    accept: (version: number) => take(db, where, { thread, comment, version }, sara),
    refuse: () => leave(db, where, { thread, comment }, sara),
    now: () => findDraft(db, where.slug, where.locale),
    talk: async () => (await threadsOf(db, where))[0],
  };
}

test('an accepted suggestion stands in the draft as its next version, and its thread is done with', async () => {
  const { accept, now, talk } = await suggested();
  expect(await accept(1)).toEqual({ version: 2, state: 'draft' });
  expect((await now()).summary).toBe('What to do first');
  expect(await talk()).toMatchObject({ resolvedAt: expect.any(Date), said: [{ taken: true }] });
  await expect(accept(2)).rejects.toThrow(Conflict);
});

test('a refused one changes nothing, and the thread stays open', async () => {
  const { refuse, now, talk, accept } = await suggested();
  await refuse();
  expect((await now()).version).toBe(1);
  expect(await talk()).toMatchObject({ resolvedAt: null, said: [{ taken: false }] });
  await expect(accept(1)).rejects.toThrow(Conflict);
});

test('it takes the place of no words that somebody else wrote meanwhile', async () => {
  const { accept, write, talk } = await suggested();
  await write(1, 'Second');
  await expect(accept(2)).rejects.toThrow(Invalid);
  expect(await talk()).toMatchObject({ resolvedAt: null, said: [{ taken: null }] });
});

test('a version that is another by now is not written over', async () => {
  const { accept, db, sara, now } = await suggested();
  const { title, quickFix, searchTerms, body, summary } = await now();
  await saveDraft(
    db,
    { ...where, version: 1 },
    { title: `${title}!`, quickFix, searchTerms, body, summary },
    sara,
  );
  await expect(accept(1)).rejects.toThrow(Conflict);
});

test('a comment that suggests nothing has nothing to accept', async () => {
  const { db, huda, sara } = await suggested();
  const thread = await begin(db, where, { passage: 'title', quote: 'First' }, { body: 'Hm' }, huda);
  const comment = (await threadsOf(db, where))[1]?.said[0]?.id ?? 0;
  await expect(take(db, where, { thread, comment, version: 1 }, sara)).rejects.toThrow(NotFound);
});
