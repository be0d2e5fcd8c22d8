import pino from 'pino';
import { expect, test } from 'vitest';
import { findImport } from '../../../api/models/imports/imports.ts';
import { partsOf } from '../../../api/models/imports/unpacked.ts';
import { startImporting } from '../../../api/start/importing.ts';
import { importing, ours, readPicture, sent } from '../models/imports/importing.ts';

const silent = pino({ level: 'silent' });

test('what waits is read and taken by one of several processes, which may stop in the middle', async () => {
  const { db, begin } = await importing();
  const id = await begin(partsOf(sent({ ...ours('one'), ...ours('two') })));
  const [first, second] = [startImporting(db, readPicture, silent), startImporting(db, readPicture, silent)];
  await first.stop();
  await second.idle();
  expect((await findImport(db, id)).state).toBe('read');
  await second.stop();
});
