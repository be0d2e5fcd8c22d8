import { expect, test } from 'vitest';
import { counted } from '../../../../api/models/tickets/counts.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { freshDesk } from '../../desk.ts';

test('spam is counted by itself', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  await ticket();
  await markSpam(db, (await ticket()).number, true, yara);
  const counts = await counted(db, {}, yara);
  expect(counts.filter(({ all }) => all > 0)).toEqual([
    { status: 'new', all: 1, own: 0 },
    { status: 'spam', all: 1, own: 0 },
  ]);
});
