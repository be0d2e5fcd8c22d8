import type { Grade } from '../../../../api/db/schema/articles.ts';
import { approve } from '../../../../api/models/reviews/approvals.ts';
import { askForReview } from '../../../../api/models/reviews/requests.ts';
import { schedule } from '../../../../api/models/reviews/schedules.ts';
import { standingOf, stateOf } from '../../../../api/models/reviews/standings.ts';
import { findDraft } from '../../../../api/models/articles/publications.ts';
import { saveDraft } from '../../../../api/models/articles/translations.ts';
import { studio, words } from '../../articles.ts';

export const where = { slug: 'one', locale: 'en' } as const;

/** An article that Sara wrote, with Huda who reviews and Omar who publishes, and short ways to what they do. */
export async function atReview() {
  const desk = await studio();
  const { db, person, create } = desk;
  const [sara, huda, omar] = [
    await person('Sara', 'writer'),
    await person('Huda', 'reviewer'),
    await person('Omar', 'publisher'),
  ];
  await create('one');
  const write = (version: number, title: string, by = sara) =>
    saveDraft(db, { ...where, version }, words(title), by);
  await write(0, 'First');
  return {
    ...desk,
    ...{ sara, huda, omar, write },
    ask: (version: number, reviewer: string | null = huda.id) =>
      askForReview(db, where, { version, reviewer, words: 'Have a look' }, sara),
    approve: (version: number, by = huda) => approve(db, where, version, by),
    plan: (version: number, publishAt: Date, grade: Grade = 'major', by = omar) =>
      schedule(db, where, { version, publishAt, grade }, by),
    state: async () => {
      const draft = await findDraft(db, where.slug, where.locale);
      return stateOf(draft, (await standingOf(db, draft))?.stage ?? null);
    },
  };
}
