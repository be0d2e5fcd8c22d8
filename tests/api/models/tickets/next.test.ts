import { expect, test } from 'vitest';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { takeNext } from '../../../../api/models/tickets/next.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { findTicket } from '../../../../api/models/tickets/tickets.ts';
import { connect } from '../../database.ts';
import { freshDesk } from '../../desk.ts';

test('the first in the queue that is nobody’s is theirs, and open', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const normal = await ticket();
  const urgent = await ticket({ priority: 'urgent' });
  const [spam, taken, waits] = [await ticket(), await ticket(), await ticket()];
  await markSpam(db, spam.number, true, omar);
  await assign(db, taken.number, omar.id, omar);
  await changeTicket(db, waits.number, { status: 'waiting' }, omar);
  expect(await takeNext(db, yara)).toBe(urgent.number);
  expect(await findTicket(db, String(urgent.number), yara)).toMatchObject({
    assignee: yara.id,
    status: 'open',
  });
  expect(await takeNext(db, omar)).toBe(normal.number);
  expect(await takeNext(db, yara)).toBeNull();
});

test('no two agents are given the same, whichever process they ask', async () => {
  const { db, url, person, ticket } = await freshDesk();
  const other = await connect(url);
  const [yara, omar] = [await person('yara'), await person('omar')];
  for (let at = 0; at < 20; at++) await ticket();
  const taken = await Promise.all(
    Array.from({ length: 24 }, (_, at) => takeNext(at % 2 ? db : other, at % 3 ? yara : omar)),
  );
  const numbers = taken.filter((one) => one !== null);
  expect([numbers.length, new Set(numbers).size]).toEqual([20, 20]);
});
