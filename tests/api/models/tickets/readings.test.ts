import { expect, test } from 'vitest';
import { readings } from '../../../../api/db/schema/desk.ts';
import { writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { markUnread, readTo } from '../../../../api/models/tickets/readings.ts';
import { freshDesk } from '../../desk.ts';

test('what was read stays read, no farther than there is something, and not once it is marked as unread', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  const later = await writeAsCustomer(db, number, { body: 'Hello?', locale: 'en' });
  const read = async () => (await db.select().from(readings))[0]?.message;
  await readTo(db, number, yara, later - 1);
  expect(await read()).toBe(later - 1);
  await readTo(db, number, yara, later + 1000);
  await readTo(db, number, yara, later - 1);
  expect(await read()).toBe(later);
  await markUnread(db, number, yara);
  expect(await read()).toBeUndefined();
});
