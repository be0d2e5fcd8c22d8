import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { articles } from '../../../../api/db/schema/articles.ts';
import { keepFacts } from '../../../../api/models/articles/facts.ts';
import { keepReads } from '../../../../api/models/articles/reads.ts';
import { dayAt } from '../../../../api/models/reports/measures.ts';
import { words } from '../../articles.ts';
import { editing } from './editing.ts';

const oldFact = {
  about: { ar: 'حد السحب', en: 'The withdrawal limit' },
  checkedOn: '2020-01-01',
  source: 'https://bank.example/limits',
};

test('an editor sees what waits, what most people read first, and their own drafts', async () => {
  const { db, send, read } = await editing();
  await send('DELETE', '/articles/otp-missing/translations/en/publication', { reason: 'Wrong' });
  const { translations } = await read('/studio/articles/charged-twice');
  const english = '/articles/charged-twice/translations/en';
  await send('PUT', english, { ...words('Charged twice'), version: translations.en.version });
  await db
    .update(articles)
    .set({ facts: [oldFact] })
    .where(eq(articles.slug, 'paypal-limited'));
  await keepFacts(db, 'paypal-limited', [oldFact]);
  const day = dayAt(Date.now());
  await keepReads(db, [
    { slug: 'paypal-limited', locale: 'ar', day, count: 7 },
    { slug: 'otp-missing', locale: 'en', day, count: 3 },
  ]);
  const { needs, counts, drafts } = await read('/studio/home');
  expect(needs.slice(0, 2)).toMatchObject([
    { kind: 'fact', article: 'paypal-limited', reads: 7, checkedOn: '2020-01-01', fact: oldFact.about },
    { kind: 'missing', article: 'otp-missing', locale: 'en', reads: 3 },
  ]);
  expect(counts).toMatchObject({ fact: 1, missing: 1, unhelpful: 0 });
  expect(drafts).toMatchObject([{ slug: 'charged-twice', locale: 'en', title: 'Charged twice' }]);
  const places = await read('/studio');
  expect(places.facts).toBe(1);
  expect(places.articles).toBeGreaterThan(90);
});
