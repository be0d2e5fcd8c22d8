import { expect, test } from 'vitest';
import { levelFor, readLevels } from '../../../../api/models/service-levels/levels.ts';
import { freshDesk } from '../../desk.ts';

test('a desk begins with levels by priority, and the first that a ticket fits is its own', async () => {
  const { db } = await freshDesk();
  const levels = await readLevels(db);
  const first = (priority: 'low' | 'urgent', promisedAs?: 'high') =>
    levelFor(levels, { priority, problemType: null, ...(promisedAs && { promisedAs }) })?.targets.first;
  expect(first('urgent')).toBe(3_600_000);
  expect(first('low')).toBe(8 * 3_600_000);
  // Raised because its time runs out, it is promised nothing new.
  expect(first('urgent', 'high')).toBe(2 * 3_600_000);
});
