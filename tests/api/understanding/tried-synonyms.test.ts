import { expect, test } from 'vitest';
import { readSynonyms } from '../../../content/synonyms.ts';
import { contentFolder } from '../../../api/ground/root.ts';
import { noteSearch } from '../../../api/models/searches/searches.ts';
import { redact } from '../../../api/privacy/redact.ts';
import { tryGroup } from '../../../api/understanding/tried-synonyms.ts';
import { openTestDesk } from '../app.ts';

test('a new name for the code that does not come brings those who use it to its article', async () => {
  const { db, finder } = await openTestDesk();
  const search = (q: string) =>
    noteSearch(db, { q: redact(q).text, locale: 'en', results: 0, answers: [] }, '203.0.113.1');
  await search('zibbledop not arriving');
  await search('refund not arrived');
  const otp = readSynonyms(contentFolder).synonyms.find(({ id }) => id === 'otp');
  if (!otp) throw new Error('no group otp');
  const same = await tryGroup(db, finder, otp);
  expect(same).toEqual({ looked: 2, touched: 0, tried: 0, changed: [] });
  const tried = await tryGroup(db, finder, { ...otp, en: [...otp.en, 'zibbledop'] });
  expect(tried).toMatchObject({ looked: 2, touched: 1, tried: 1 });
  expect(tried.changed.map(({ q }) => q)).toEqual(['zibbledop not arriving']);
  const [changed] = tried.changed;
  expect(changed?.before.map(({ slug }) => slug)).not.toContain('otp-missing');
  expect(changed?.after.map(({ slug }) => slug)).toContain('otp-missing');
});
