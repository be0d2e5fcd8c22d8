import { expect, test } from 'vitest';
import { around } from '../../../../api/models/imports/articles.ts';
import { findImport } from '../../../../api/models/imports/imports.ts';
import { misleading } from '../../../../api/models/imports/misleading.ts';
import { words } from '../../articles.ts';
import { file } from '../articles/files.ts';
import { importing, ours } from './importing.ts';

test('drafts may mislead as long as nobody reads them; what would be published may not', async () => {
  const { db, read } = await importing();
  const of = await findImport(db, await read(ours('other')));
  const others = await around(db, of);
  const lost = { ...words('A'), body: '## One\n\n![x](picture:nothing)\n\n[o](article:other)', bodyLine: 7 };
  const shown = file({ translations: { en: lost } });
  expect(await misleading(db, of, shown, others)).toMatchObject([
    { file: 'otp-missing/en.md', line: 9, message: { en: 'no picture picture:nothing' }, left: true },
  ]);
  expect(await misleading(db, of, file({ translations: {}, drafts: { en: lost } }), others)).toEqual([]);
});
