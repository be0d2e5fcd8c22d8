import { expect, test } from 'vitest';
import { feedsNamed, keepReports, noteUnread } from '../../../../api/models/incidents/watched-feeds.ts';
import { freshDatabase } from '../../database.ts';

const report = {
  id: 'a',
  name: 'Payments fail',
  status: 'investigating',
  impact: 'major' as const,
  body: 'We look into it.',
  url: null,
  startedAt: '2026-11-29T09:00:00.000Z',
};

test('what a provider’s page said stands until it is read again', async () => {
  const { db } = await freshDatabase();
  await keepReports(db, 'stc pay', [report]);
  await noteUnread(db, 'stc pay');
  const [failed] = await feedsNamed(db, ['stc pay']);
  expect(failed?.reports).toEqual([report]);
  expect(failed?.failedAt).not.toBeNull();
  await keepReports(db, 'stc pay', []);
  expect(await feedsNamed(db, ['stc pay'])).toMatchObject([{ reports: [], failedAt: null }]);
});

test('a page that could never be read has nothing to say; only those asked for are told', async () => {
  const { db } = await freshDatabase();
  await noteUnread(db, 'constructor');
  await keepReports(db, 'another', [report]);
  expect(await feedsNamed(db, ['constructor'])).toMatchObject([
    { name: 'constructor', reports: [], readAt: null },
  ]);
});
