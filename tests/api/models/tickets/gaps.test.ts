import { expect, test } from 'vitest';
import { fillGap, gapOf, latestGaps, noteGap } from '../../../../api/models/tickets/gaps.ts';
import { freshDesk } from '../../desk.ts';

test('that nothing fits is kept once, with what was asked, until something does', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara, omar] = [
    await ticket({ problemType: 'bank-declines' }),
    await person('yara'),
    await person('omar'),
  ];
  await noteGap(db, own, yara);
  await noteGap(db, own, omar);
  expect(await latestGaps(db)).toMatchObject([
    {
      ticket: own.number,
      agent: yara.id,
      asked: 'Card declined\nMy card was declined yesterday.',
      locale: 'en',
      problemType: 'bank-declines',
    },
  ]);
  expect(await gapOf(db, own.number)).toBeInstanceOf(Date);
  await fillGap(db, own.number);
  expect(await gapOf(db, own.number)).toBeNull();
});
