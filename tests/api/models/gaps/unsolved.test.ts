import { expect, test } from 'vitest';
import { suggestions } from '../../../../api/db/schema/tickets.ts';
import { openedInVain } from '../../../../api/models/gaps/unsolved.ts';
import { createArticle } from '../../../../api/models/articles/studio.ts';
import { details } from '../../articles.ts';
import { freshDesk } from '../../desk.ts';

test('an article that customers opened and that solved hardly any of their tickets is told of', async () => {
  const { db, person, ticket } = await freshDesk();
  const by = await person('omar');
  for (const slug of ['vain', 'fine', 'rare']) await createArticle(db, slug, details, by);
  const opened = async (slug: string, times: number, solved: number) => {
    for (let at = 0; at < times; at++) {
      const { number } = await ticket();
      const now = new Date();
      const solvedAt = at < solved ? now : null;
      await db.insert(suggestions).values({ ticket: number, slug, position: 0, openedAt: now, solvedAt });
    }
  };
  await opened('vain', 8, 0);
  await opened('fine', 8, 6);
  await opened('rare', 2, 0);
  const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
  expect(await openedInVain(db, yesterday)).toEqual([{ slug: 'vain', opened: 8, solved: 0 }]);
});
