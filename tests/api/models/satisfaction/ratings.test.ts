import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ratings } from '../../../../api/db/schema/ratings.ts';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { Conflict } from '../../../../api/ground/failures.ts';
import { mayRate, rate, ratingOf } from '../../../../api/models/satisfaction/ratings.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { markSolved } from '../../../../api/models/tickets/statuses.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { freshDesk } from '../../desk.ts';

const day = 24 * 60 * 60_000;
const good = { score: 4, locale: 'en' } as const;

async function solvedTicket() {
  const desk = await freshDesk();
  const { number } = await desk.ticket();
  await markSolved(desk.db, number, true);
  const told = async () =>
    (await eventsOfTicket(desk.db, number)).flatMap(({ kind, data }) =>
      kind === 'ticket.rated' ? [data] : [],
    );
  return { ...desk, number, told };
}

test('a solution is rated once, and the same said again changes nothing', async () => {
  const { db, number, told } = await solvedTicket();
  await rate(db, number, good);
  await rate(db, number, good);
  await rate(db, number, { ...good, score: 2 });
  expect(await ratingOf(db, number)).toMatchObject({ score: 2, comment: null });
  expect(await told()).toEqual([
    { from: null, to: 4, comment: false },
    { from: 4, to: 2, comment: false },
  ]);
});

test('a comment is kept without the secrets in it, stays with another score, and goes when it is emptied', async () => {
  const { db, number } = await solvedTicket();
  await rate(db, number, { ...good, comment: 'Quick. My card is 4111 1111 1111 1111.' });
  await rate(db, number, { ...good, score: 5 });
  const rating = await ratingOf(db, number);
  expect(rating).toMatchObject({ score: 5, comment: expect.stringContaining('Quick') });
  expect(rating?.comment).not.toContain('4111 1111');
  expect(rating?.removed).toHaveLength(1);
  await rate(db, number, { ...good, comment: '' });
  expect(await ratingOf(db, number)).toMatchObject({ comment: null, removed: [] });
});

test('what is not solved, or is spam, is not asked about', async () => {
  const { db, number, person } = await solvedTicket();
  await markSolved(db, number, false);
  await expect(rate(db, number, good)).rejects.toThrow(Conflict);
  await markSolved(db, number, true);
  await markSpam(db, number, true, await person('yara'));
  await expect(rate(db, number, good)).rejects.toThrow(Conflict);
});

test('it is asked for thirty days, and an answer is changed for seven', async () => {
  const { db, number } = await solvedTicket();
  const ticket = await ticketNumbered(db, number);
  const after = (days: number) => Date.now() + days * day;
  expect([29, 31].map((days) => mayRate(ticket, undefined, after(days)))).toEqual([true, false]);
  await rate(db, number, good);
  const rating = await ratingOf(db, number);
  expect([6, 8].map((days) => mayRate(ticket, rating, after(days)))).toEqual([true, false]);
});

test('another solution is asked about again, and its answer takes the place of the first', async () => {
  const { db, number, told } = await solvedTicket();
  await rate(db, number, { ...good, comment: 'Fine' });
  await db
    .update(ratings)
    .set({ solvedAt: new Date(0), at: new Date(0) })
    .where(eq(ratings.ticket, number));
  await rate(db, number, { ...good, score: 1 });
  expect(await ratingOf(db, number)).toMatchObject({ score: 1, comment: null });
  expect((await told()).at(-1)).toEqual({ from: null, to: 1, comment: false });
});
