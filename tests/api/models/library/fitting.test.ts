import { expect, test } from 'vitest';
import { entryKinds } from '../../../../content/edits.ts';
import { kinds } from '../../../../content/entries.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { fitting } from '../../../../api/models/library/fitting.ts';
import { declined, written } from './library.ts';

test('every entry that comes with the desk fits as it is', () => {
  for (const kind of entryKinds)
    for (const entry of kinds[kind].written(contentFolder).list) expect(fitting(kind, entry)).toEqual(entry);
});

test('texts are clean, and one in which nobody sees anything is missing', () => {
  const entry = { ...written(declined), meaning: { en: 'No\u0000 money', ar: 'لا رصيد' } };
  expect(fitting('codes', entry)).toMatchObject({ meaning: { en: 'No money' } });
  const unseen = { ...entry, meaning: { en: '\u200b', ar: 'لا رصيد' } };
  expect(() => fitting('codes', unseen)).toThrow();
});

test('what does not fit is told field by field', () => {
  const { actor: _, ...entry } = Object(written(declined));
  const tried = () =>
    fitting('codes', { ...entry, meaning: { en: 'Only English', ar: '' }, retry: 'whenever' });
  expect(tried).toThrow(
    expect.objectContaining({
      fields: {
        'document.meaning.ar': expect.objectContaining({ en: 'This is required.' }),
        'document.actor': expect.objectContaining({ en: 'This is required.' }),
        'document.retry': expect.objectContaining({ en: 'Choose one of the listed values.' }),
      },
    }),
  );
});

test('what is deeper than calls go is refused', () => {
  let deep: unknown = 'x';
  for (let at = 0; at < 50_000; at++) deep = [deep];
  expect(() => fitting('codes', { ...written(declined), meaning: deep })).toThrow();
});
