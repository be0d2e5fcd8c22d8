import { expect, test } from 'vitest';
import { deliveries, events } from '../../../api/db/schema/events.ts';
import { tryAllAgain } from '../../../api/events/given-up.ts';
import { heldUp } from '../../../api/events/held-up.ts';
import { clean } from '../clean.ts';
import { freshDesk } from '../desk.ts';

const silence = 'Error: connect ECONNREFUSED 127.0.0.1:25';
const noSuchUser = "Error: Can't send mail - all recipients were rejected: 550 5.1.1 no such user";

/** A desk with this that could not be done, the last tried last. */
async function withFailures(...errors: (string | null)[]) {
  const { db, ticket } = await freshDesk();
  for (const at of errors.keys()) await ticket({ subject: clean(`Ticket ${at}`) });
  const all = await db.select().from(events);
  const rows = errors.map((error, at) => ({
    subscriber: 'mails',
    event: all[at]?.id ?? 0,
    attempts: error === null ? 0 : 1,
    error,
    dueAt: new Date(Date.now() + 60_000 + at),
  }));
  await db.insert(deliveries).values(rows);
  return { db, since: all[0]?.at.toISOString() };
}

test('what stands is told by subscriber: how much, since when, why, and when it is tried again', async () => {
  const { db, since } = await withFailures(silence, null, silence);
  expect(await heldUp(db)).toEqual([
    { subscriber: 'mails', waiting: 3, since, error: silence, next: expect.any(String), stuck: true },
  ]);
});

test('an address that is refused is tried again, and holds up no others', async () => {
  const { db } = await withFailures(noSuchUser);
  expect(await heldUp(db)).toMatchObject([{ waiting: 1, stuck: false }]);
});

test('where nothing was tried in vain nothing stands', async () => {
  const { db } = await withFailures(null);
  expect(await heldUp(db)).toEqual([]);
});

test('all that stands can be tried again now', async () => {
  const { db } = await withFailures(silence);
  await tryAllAgain(db);
  const [one] = await db.select().from(deliveries);
  expect(one?.dueAt.getTime()).toBeLessThanOrEqual(Date.now());
});
