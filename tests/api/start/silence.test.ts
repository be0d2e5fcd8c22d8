import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { eventsOfTicket } from '../../../api/events/log.ts';
import { tickets } from '../../../api/db/schema/tickets.ts';
import { startSilence } from '../../../api/start/silence.ts';
import { freshDesk } from '../desk.ts';

test('every hour somebody looks for customers who do not answer', async () => {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket();
  await db.update(tickets).set({ status: 'waiting', updatedAt: new Date(0) });
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const silence = startSilence(db, { REMIND_AFTER_DAYS: 3, SILENT_AFTER_DAYS: 0 }, pino({ enabled: false }));
  vi.advanceTimersByTime(60 * 60_000);
  vi.useRealTimers();
  await vi.waitFor(async () =>
    expect((await eventsOfTicket(db, number)).map(({ kind }) => kind)).toContain('ticket.reminded'),
  );
  silence.stop();
});
