import { expect, test } from 'vitest';
import { Forbidden } from '../../../../api/ground/failures.ts';
import { count } from '../../../../api/models/reports/counting.ts';
import { dailySums, everything, sumsByKey, together } from '../../../../api/models/reports/figures.ts';
import { dayAt } from '../../../../api/models/reports/measures.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { freshDesk } from '../../desk.ts';

async function twoAgents() {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar, chief] = [await person('yara'), await person('omar'), await person('chief', 'admin')];
  const mine = await ticket({ locale: 'ar' });
  const theirs = await ticket();
  await assign(db, mine.number, yara.id, chief);
  await assign(db, theirs.number, omar.id, chief);
  await count(db, [mine.number, theirs.number]);
  const today = dayAt(Date.now());
  return { db, yara, omar, chief, period: { from: today - 1, to: today } };
}

test('agents see everything together and themselves, administrators each agent', async () => {
  const { db, yara, omar, chief, period } = await twoAgents();
  const agentsSeenBy = async (viewer: typeof yara) =>
    (await sumsByKey(db, period, viewer)).flatMap(({ part }) =>
      part.dimension === 'agent' ? [part.key] : [],
    );
  expect(await agentsSeenBy(yara)).toEqual([yara.id]);
  expect((await agentsSeenBy(chief)).toSorted()).toEqual([yara.id, omar.id].toSorted());
  const omars = { dimension: 'agent', key: omar.id } as const;
  await expect(dailySums(db, period, omars, yara)).rejects.toThrow(Forbidden);
});

test('the parts of a dimension make up the whole, and days outside are left out', async () => {
  const { db, chief, period } = await twoAgents();
  const filedIn = (sums: ReadonlyMap<string, number>) => sums.get('filed') ?? 0;
  const all = await sumsByKey(db, period, chief);
  for (const dimension of ['all', 'type', 'locale', 'country', 'channel', 'agent'])
    expect(
      filedIn(together(all.filter(({ part }) => part.dimension === dimension).map(({ sums }) => sums))),
    ).toBe(2);
  const before = { from: period.from - 7, to: period.from - 1 };
  expect((await dailySums(db, before, everything, chief)).size).toBe(0);
});
