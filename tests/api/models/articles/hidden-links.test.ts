import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotFound } from '../../../../api/ground/failures.ts';
import { publish, withdraw } from '../../../../api/models/articles/publications.ts';
import { rename } from '../../../../api/models/articles/slugs.ts';
import {
  mustLeadReaders,
  mustNotLeadToHidden,
  publishedWords,
} from '../../../../api/models/articles/hidden-links.ts';
import { findArticle } from '../../../../api/views/articles.ts';
import { studio, words as draft } from '../../articles.ts';

const refused = { type: 'invalid', fields: { body: expect.anything() } };

test('no words for a customer lead to what readers do not see, whatever stands around the address', async () => {
  const { db, by, published } = await studio();
  await published('public', ['en']);
  await published('inside', ['en'], { audience: 'staff' });
  await published('was', ['en'], { audience: 'staff' });
  await rename(db, 'was', 'is-now', by);
  await published('gone', ['en']);
  await withdraw(db, 'gone', 'en', by);
  const around = fc.string({ maxLength: 20 });
  const inside = fc.constantFrom(
    '/ar/articles/inside',
    '/en/desk/articles/INSIDE',
    '/en/articles/was',
    '/en/articles/gone',
    '/ar/studio/is-now',
  );
  await fc.assert(
    fc.asyncProperty(around, inside, async (before, address) => {
      const body = `${before} https://h.example${address}#x`;
      await expect(mustNotLeadToHidden(db, { body })).rejects.toMatchObject(refused);
    }),
    { numRuns: 30 },
  );
  await mustNotLeadToHidden(db, {
    body: 'https://h.example/en/articles/public and the word inside, /articles/nothing',
  });
});

test('nothing leads readers to what is for the staff, by a link or as related; what is for the staff leads anywhere', async () => {
  const { db, published } = await studio();
  await published('public', ['ar', 'en']);
  await published('inside', ['en'], { audience: 'staff' });
  const [words] = await publishedWords(db, 'public');
  if (!words) throw new Error('it is not published');
  const consumer = { audience: 'consumer' as const, related: [] };
  const leads = { ...words, quickFix: 'Read [this](article:inside).' };
  const refusedAs = { type: 'invalid', fields: { audience: expect.anything() } };
  await expect(mustLeadReaders(db, { ...consumer, related: ['public'] }, [words])).resolves.toBeUndefined();
  await expect(mustLeadReaders(db, consumer, [words, leads])).rejects.toMatchObject(refused);
  await expect(
    mustLeadReaders(db, { ...consumer, related: ['inside'] }, [words], 'audience'),
  ).rejects.toMatchObject(refusedAs);
  await mustLeadReaders(db, { audience: 'staff', related: ['inside'] }, [leads]);
  expect(await publishedWords(db, 'public')).toHaveLength(2);
});

test('what leads readers to an article for the staff alone is not published', async () => {
  const { db, by, published, create, save } = await studio();
  await published('inside', ['en'], { audience: 'staff' });
  await create('otp-missing');
  const body = '## First\n\nRead [this](article:inside).';
  await save('otp-missing', 'en', 0, { ...draft('One'), body });
  await expect(publish(db, 'otp-missing', 'en', by)).rejects.toMatchObject({
    type: 'invalid',
    fields: { body: expect.anything() },
  });
  await expect(findArticle(db, 'otp-missing', 'en')).rejects.toThrow(NotFound);
  await save('otp-missing', 'en', 1, draft('One'));
  await publish(db, 'otp-missing', 'en', by);
});
