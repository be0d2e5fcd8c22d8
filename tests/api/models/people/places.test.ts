import { expect, test } from 'vitest';
import { places } from '../../../../api/db/schema/people.ts';
import { isKnownPlace, rememberPlaces } from '../../../../api/models/people/places.ts';
import { freshDatabase } from '../../database.ts';

test('a place is known for the account that was entered from it, and for no other', async () => {
  const { db } = await freshDatabase();
  await rememberPlaces(db, 'huda@example.com', ['203.0.113.7', 'a device']);
  for (const place of ['203.0.113.7', 'a device'])
    expect(await isKnownPlace(db, 'huda@example.com', place)).toBe(true);
  expect(await isKnownPlace(db, 'omar@example.com', '203.0.113.7')).toBe(false);
  expect(await isKnownPlace(db, 'huda@example.com', '198.51.100.1')).toBe(false);
});

test('what is kept names neither the account nor the place', async () => {
  const { db } = await freshDatabase();
  await rememberPlaces(db, 'huda@example.com', ['203.0.113.7']);
  await rememberPlaces(db, 'huda@example.com', ['203.0.113.7']);
  const kept = await db.select().from(places);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/huda|203\.0/);
});
