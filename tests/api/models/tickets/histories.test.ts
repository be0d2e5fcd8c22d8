import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { priorities, statuses, tickets } from '../../../../api/db/schema/tickets.ts';
import { announce } from '../../../../api/models/incidents/incidents.ts';
import { attachTo, tellWaiting } from '../../../../api/models/incidents/waiting-tickets.ts';
import { removePerson } from '../../../../api/models/people/people.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import type { TicketFilter } from '../../../../api/models/tickets/filters.ts';
import type { View } from '../../../../api/models/tickets/queue.ts';
import { queue, views } from '../../../../api/models/tickets/queue.ts';
import { queueCounts } from '../../../../api/models/tickets/view-counts.ts';
import { changeTicket, markSolved } from '../../../../api/models/tickets/statuses.ts';
import type { Ticket } from '../../../../api/models/tickets/tickets.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { freshDesk } from '../../desk.ts';

/** Lists come from an index and counts from counters: they must say what a scan of every ticket says, whatever happened before. */

const both = { ar: 'لا تُقبل المدفوعات', en: 'Payments fail' };

const problemType = 'bank-declines';

/** One thing that happens: what, and which numbers choose to whom. */
const step = fc.tuple(
  fc.constantFrom(
    'file',
    'file',
    'assign',
    'assign',
    'change',
    'change',
    'type',
    'reply',
    'answer',
    'note',
    'solve',
    'wait',
    'delete',
  ),
  fc.nat(99),
  fc.nat(99),
);

async function desk() {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const about = { title: both, text: both, providers: ['stc pay'], problemTypes: [], countries: [] };
  const now = { startedAt: new Date(), status: 'investigating', impact: 'major' } as const;
  const incident = await announce(db, { ...about, ...now }, yara);
  const message = { body: 'As I said', locale: 'en' } as const;

  async function happens([what, which, how]: [string, number, number]): Promise<void> {
    const all = await db.select().from(tickets);
    const number = all[which % Math.max(all.length, 1)]?.number;
    const [priority, status] = [priorities[how % 4], statuses[how % 4]];
    if (what === 'file' || number === undefined) await ticket({ priority: priority ?? 'normal' });
    if (number === undefined) return;
    if (what === 'assign') await assign(db, number, [yara.id, omar.id, null][how % 3] ?? null, yara);
    if (what === 'change') await changeTicket(db, number, how < 50 ? { priority } : { status }, omar);
    if (what === 'type') await changeTicket(db, number, { problemType }, omar);
    if (what === 'reply') await writeAsCustomer(db, number, message);
    if (what === 'answer') await writeAsAgent(db, number, message, yara);
    if (what === 'note') await writeNote(db, number, message, yara);
    if (what === 'solve') await markSolved(db, number, how < 50);
    if (what === 'wait') await attachTo(db, number, incident, yara);
    if (what === 'delete') await db.delete(tickets).where(eq(tickets.number, number));
  }
  return { db, yara, omar, happens, end: () => tellWaiting(db, incident) };
}

const belongs = (view: View, { status, assignee }: Ticket, agent: Staff): boolean => {
  // Nothing here is late, or will be within the hour.
  if (view === 'late' || view === 'soon') return false;
  if (view === 'mine') return assignee === agent.id && (status === 'new' || status === 'open');
  if (view === 'open') return status === 'new' || status === 'open';
  return view === 'all' || status === view;
};

/** The numbers of a view in its order, as a scan of every ticket has them. */
function scanned(all: Ticket[], view: View, agent: Staff): number[] {
  const found = all.filter((ticket) => belongs(view, ticket, agent));
  const rank = ({ priority }: Ticket) => -priorities.indexOf(priority);
  const isSolved = ({ status }: Ticket) => (status === 'solved' ? 1 : 0);
  const order = (one: Ticket, other: Ticket) =>
    isSolved(one) && isSolved(other)
      ? other.number - one.number
      : isSolved(one) - isSolved(other) || rank(one) - rank(other) || one.number - other.number;
  return found.sort(order).map(({ number }) => number);
}

/** All tickets, and parts of them, as a list is narrowed and as a scan of every ticket finds them. */
const parts = (agent: Staff) =>
  [
    [{}, () => true],
    [{ priority: ['high'] }, ({ priority }: Ticket) => priority === 'high'],
    [{ problemType: [problemType] }, (ticket: Ticket) => ticket.problemType === problemType],
    [{ assignee: 'nobody' }, ({ assignee }: Ticket) => assignee === null],
    [
      { assignee: agent.id, lang: ['en'] },
      ({ assignee, locale }: Ticket) => assignee === agent.id && locale === 'en',
    ],
  ] satisfies [TicketFilter, (ticket: Ticket) => boolean][];

async function expectTruth(db: Database, agent: Staff): Promise<void> {
  const all = await db.select().from(tickets);
  for (const [filter, fits] of parts(agent)) {
    const { counts } = await queueCounts(db, filter, agent);
    for (const view of views) {
      const truth = scanned(all.filter(fits), view, agent);
      const shown = (await queue(db, { view, ...filter }, agent)).tickets.map(({ number }) => number);
      expect([view, filter, shown]).toEqual([view, filter, truth.slice(0, 50)]);
      expect([view, filter, counts[view]]).toEqual([view, filter, truth.length]);
    }
  }
}

test('lists and counts are those of a scan, whatever happened before', async () => {
  const { db, yara, omar, happens } = await desk();
  const histories = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
    for (const one of steps) await happens(one);
    await expectTruth(db, yara);
    await expectTruth(db, omar);
  });
  await fc.assert(histories, { numRuns: 8, endOnFailure: true });
});

test('they are when an incident ends for everyone at once, and when somebody leaves', async () => {
  const { db, yara, omar, happens, end } = await desk();
  for (let at = 0; at < 12; at++) await happens(['file', at, at]);
  for (let at = 0; at < 12; at++) await happens([at % 2 ? 'assign' : 'wait', at, at]);
  await end();
  await expectTruth(db, omar);
  await removePerson(db, omar.id, yara);
  await expectTruth(db, omar);
  expect((await queueCounts(db, {}, omar)).counts.mine).toBe(0);
});
