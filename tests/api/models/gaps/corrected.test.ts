import { expect, test } from 'vitest';
import { corrected } from '../../../../api/models/gaps/corrected.ts';
import { recordType } from '../../../../api/models/tickets/problem-types.ts';
import { freshDesk } from '../../desk.ts';

test('types that agents changed often are understood badly; what a customer changed, or what was confirmed, says nothing', async () => {
  const { db, person, ticket } = await freshDesk();
  const agent = await person('omar');
  const [was, is] = ['bank-declines', 'refunds-and-disputes'];
  for (let at = 0; at < 3; at++) {
    const { number } = await ticket();
    await recordType(db, number, { from: was, to: is }, agent);
    await recordType(db, number, { from: is, to: is }, agent);
    await recordType(db, number, { from: is, to: null });
  }
  const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
  expect(await corrected(db, yesterday)).toEqual([{ problemType: was, count: 3 }]);
  expect(await corrected(db, new Date(Date.now() + 1000))).toEqual([]);
});
