import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { changeDetails } from '../../../../api/models/articles/studio.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { studio } from '../../articles.ts';

test('an address is taken once', async () => {
  const { create } = await studio();
  await create('otp-missing');
  await expect(create('otp-missing')).rejects.toThrow(Invalid);
});

test('details are changed without touching what was not named', async () => {
  const { db, by, create } = await studio();
  await create('otp-missing');
  await changeDetails(db, 'otp-missing', { problemType: 'refunds' }, by);
  expect(await findStudioArticle(db, 'otp-missing')).toMatchObject({
    problemType: 'refunds',
    codes: ['paytabs:310'],
  });
  await expect(changeDetails(db, 'not-there', {}, by)).rejects.toThrow(NotFound);
});
