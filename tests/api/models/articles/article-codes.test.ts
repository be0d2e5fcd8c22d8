import { expect, test } from 'vitest';
import { articlesWithCode } from '../../../../api/models/articles/article-codes.ts';
import { withdraw } from '../../../../api/models/articles/publications.ts';
import { rename } from '../../../../api/models/articles/slugs.ts';
import { changeDetails } from '../../../../api/models/articles/studio.ts';
import { studio } from '../../articles.ts';

test('of the articles that explain a code, those of its problem type come first, then what explains the fewest', async () => {
  const { db, published } = await studio();
  const [code, other] = ['paytabs:310', 'paytabs:311'];
  await published('elsewhere', ['en'], { codes: [code], problemType: 'refunds' });
  await published('both', ['en'], { codes: [other, code] });
  await published('alone', ['ar'], { codes: [code] });
  await published('neither', ['en'], { codes: [other] });
  const found = (most: number) => articlesWithCode(db, code, 'authentication-3ds-otp', most);
  expect(await found(9)).toEqual(['alone', 'both', 'elsewhere']);
  expect(await found(2)).toEqual(['alone', 'both']);
});

test('a code follows its articles: to another address, out of sight, and away when an editor takes it off', async () => {
  const { db, by, published } = await studio();
  for (const slug of ['one', 'two', 'three']) await published(slug, ['en'], { codes: ['paytabs:310'] });
  const found = () => articlesWithCode(db, 'paytabs:310', 'refunds', 9);
  await rename(db, 'one', 'first', by);
  await withdraw(db, 'two', 'en', by);
  expect(await found()).toEqual(['first', 'three']);
  await changeDetails(db, 'three', { codes: ['paytabs:311', 'paytabs:311'] }, by);
  expect(await found()).toEqual(['first']);
  await changeDetails(db, 'first', { audience: 'merchant' }, by);
  expect(await found()).toEqual(['first']);
});
