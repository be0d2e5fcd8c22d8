import { expect, test } from 'vitest';
import { publishEntry, saveEntry, editedEntry } from '../../../../api/models/library/entries.ts';
import { counted } from '../../../../api/models/library/guide-versions.ts';
import { declined, library, written } from './library.ts';

const where = { kind: 'guides', id: 'otp-missing' } as const;
const guide = written(where);
const nothing = async () => null;

test('a guide whose words alone change is counted on, one with another tree anew', async () => {
  const titled = { ...guide, title: { en: 'No code comes', ar: 'لا يصل الرمز' } };
  expect(await counted('guides', titled, async () => guide)).toEqual(titled);
  const steps = { ...Object(guide).steps, more: { title: { en: 'More', ar: 'المزيد' }, steps: [] } };
  expect(await counted('guides', { ...guide, steps }, async () => guide)).toMatchObject({
    version: Number(guide.version) + 1,
  });
  expect(await counted('guides', guide, nothing)).toMatchObject({ version: 1 });
});

test('whatever else is edited is left as it is', async () => {
  expect(await counted('codes', written(declined), nothing)).toEqual(written(declined));
});

test('saving a changed tree twice before it is published counts once', async () => {
  const { db, editor } = await library();
  const { money, ...steps } = Object(guide).steps;
  const changed = { ...guide, steps: { money, ...steps } };
  const first = { ...changed, steps: { ...steps, extra: { title: { en: 'A', ar: 'أ' }, steps: [] } } };
  const one = await saveEntry(db, where, { document: first, version: 0 }, editor);
  const second = { ...first, steps: { ...first.steps, other: { title: { en: 'B', ar: 'ب' }, steps: [] } } };
  await saveEntry(db, where, { document: second, version: one }, editor);
  const { document } = await editedEntry(db, where);
  expect(document?.version).toBe(Number(guide.version) + 1);
  await expect(publishEntry(db, where, 2, editor)).rejects.toThrow();
});
