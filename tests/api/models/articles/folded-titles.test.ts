import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { translations } from '../../../../api/db/schema/articles.ts';
import { foldTitles } from '../../../../api/models/articles/folded-titles.ts';
import { studio, words } from '../../articles.ts';

test('a title that an older version wrote is folded as new ones are', async () => {
  const { db, create, save } = await studio();
  await create('one');
  await save('one', 'ar', 0, words('إِلْغاءُ البطاقة'));
  const folded = async () =>
    (await db.select({ folded: translations.titleFolded }).from(translations))[0]?.folded;
  const kept = await folded();
  await db.update(translations).set({ titleFolded: '' }).where(eq(translations.slug, 'one'));
  await foldTitles(db);
  expect(await folded()).toBe(kept);
  expect(kept).not.toContain('إ');
});
