import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import { activeModel, keepModel, restoreModel } from '../../../../api/models/learning/learned.ts';
import { freshDatabase } from '../../database.ts';

test('the newest that learned is used, and the one before it when it is put aside', async () => {
  const { db } = await freshDatabase();
  expect(await activeModel(db)).toBeUndefined();
  await keepModel(db, Uint8Array.of(1), 10);
  await keepModel(db, Uint8Array.of(2), 20);
  expect(await activeModel(db)).toMatchObject({ bytes: Buffer.of(2), corrections: 20 });
  expect(await restoreModel(db)).toBe(true);
  expect(await activeModel(db)).toMatchObject({ bytes: Buffer.of(1) });
  expect(await restoreModel(db)).toBe(true);
  expect(await activeModel(db)).toBeUndefined();
  expect(await restoreModel(db)).toBe(false);
});

test('every process hears of each change', async () => {
  const { db } = await freshDatabase();
  await keepModel(db, Uint8Array.of(1), 10);
  await restoreModel(db);
  const { events } = await eventsAfter(db, 0);
  expect(events.map(({ kind, data }) => [kind, data])).toEqual([
    ['model.changed', { corrections: 10 }],
    ['model.changed', { restored: true }],
  ]);
});
