import { expect, test } from 'vitest';
import { examples } from '../../../../api/models/service-levels/examples.ts';
import { readLevels } from '../../../../api/models/service-levels/levels.ts';
import { freshDesk } from '../../desk.ts';

test('an example is a ticket filed on Thursday ten minutes before the end, or whenever somebody asks', async () => {
  const { db } = await freshDesk();
  const levels = await readLevels(db);
  const tuesday = Date.parse('2026-12-01T12:00+03:00');
  const [, high] = examples(levels, undefined, tuesday);
  expect(high).toMatchObject({
    filed: '2026-12-03T13:50:00.000Z',
    dues: { first: '2026-12-06T07:50:00.000Z', next: '2026-12-06T09:50:00.000Z' },
  });
  const [urgent] = examples(levels, '2026-12-04T22:00', tuesday);
  expect(urgent).toMatchObject({
    filed: '2026-12-04T19:00:00.000Z',
    dues: { first: '2026-12-06T07:00:00.000Z' },
  });
});
