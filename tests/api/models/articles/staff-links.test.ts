import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rename } from '../../../../api/models/articles/slugs.ts';
import { mustNotLeadToStaff } from '../../../../api/models/articles/staff-links.ts';
import { studio } from '../../articles.ts';

const refused = { type: 'invalid', fields: { body: expect.anything() } };

test('no words for a customer lead to what is for the staff, whatever stands around the address', async () => {
  const { db, by, published } = await studio();
  await published('public', ['en']);
  await published('inside', ['en'], { audience: 'staff' });
  await published('was', ['en'], { audience: 'staff' });
  await rename(db, 'was', 'is-now', by);
  const around = fc.string({ maxLength: 20 });
  const inside = fc.constantFrom(
    '/ar/articles/inside',
    '/en/desk/articles/INSIDE',
    '/en/articles/was',
    '/ar/studio/is-now',
  );
  await fc.assert(
    fc.asyncProperty(around, inside, async (before, address) => {
      await expect(mustNotLeadToStaff(db, `${before} https://h.example${address}#x`)).rejects.toMatchObject(
        refused,
      );
    }),
    { numRuns: 30 },
  );
  await mustNotLeadToStaff(db, 'https://h.example/en/articles/public and the word inside, /articles/nothing');
});
