import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { dailyFigures } from '../../../../api/db/schema/reports.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { carryTickets } from '../../../../api/models/library/carried-tickets.ts';
import { mergeTypes } from '../../../../api/models/library/merged-types.ts';
import { fileTicket } from '../../../../api/models/tickets/tickets.ts';
import { filed } from '../../filed.ts';
import { library } from './library.ts';

test('every ticket of a merged type is carried along, lot by lot, with what reports say of it', async () => {
  const { db, editor, heard } = await library();
  for (let at = 0; at < 105; at++) await fileTicket(db, filed({ problemType: 'card-management' }));
  await mergeTypes(db, 'card-management', 'bank-transfers', editor);
  await heard();
  let reached: number | undefined = 0;
  let lots = 0;
  while (reached !== undefined) {
    reached = await carryTickets(db, reached);
    lots += 1;
  }
  expect(lots).toBeGreaterThan(2);
  const [left] = await db
    .select({ left: count() })
    .from(tickets)
    .where(eq(tickets.problemType, 'card-management'));
  expect(left).toEqual({ left: 0 });
  const figures = await db.select().from(dailyFigures).where(eq(dailyFigures.key, 'card-management'));
  expect(figures.filter(({ value }) => value !== 0)).toEqual([]);
});

test('where nothing was merged there is nothing to carry', async () => {
  const { db } = await library();
  expect(await carryTickets(db, 0)).toBeUndefined();
});
