import { expect, test } from 'vitest';
import { publishedTexts } from '../../../../api/models/articles/published.ts';
import { renderRevision } from '../../../../api/models/articles/rendered.ts';
import { studio } from '../../articles.ts';

test('a published text is shown as HTML, one that is not there not at all', async () => {
  const { db, published } = await studio();
  await published('one', ['en']);
  const [text] = await publishedTexts(db, ['one']);
  expect((await renderRevision(db, text?.revision ?? 0))?.html).toContain('step by step');
  expect(await renderRevision(db, 999_999)).toBeUndefined();
});
