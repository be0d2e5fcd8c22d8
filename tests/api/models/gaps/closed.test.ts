import { expect, test } from 'vitest';
import { closedAmong, closeGap, lastClosed, openGap } from '../../../../api/models/gaps/closed.ts';
import { clean } from '../../clean.ts';
import { studio } from '../../articles.ts';

test('a gap that was closed stays so, with who did it, until it is opened again', async () => {
  const { db, by } = await studio();
  for (const _ of [1, 2]) await closeGap(db, { key: 'code:x', title: clean('900.1') }, by);
  expect(await closedAmong(db, ['code:x', 'code:y'])).toEqual(new Set(['code:x']));
  expect(await lastClosed(db, 9)).toMatchObject([{ key: 'code:x', title: '900.1', by: 'Majid' }]);
  await openGap(db, 'code:x');
  expect(await closedAmong(db, ['code:x'])).toEqual(new Set());
  expect(await closedAmong(db, [])).toEqual(new Set());
});
