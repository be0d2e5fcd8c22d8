import { expect, test } from 'vitest';
import type { TicketEvent } from '../../../../api/events/kinds.ts';
import { readEvent } from '../../../../api/events/kinds.ts';
import { countedOf } from '../../../../api/models/reports/counted.ts';
import type { Material } from '../../../../api/models/reports/material.ts';
import { materialOf } from '../../../../api/models/reports/material.ts';
import { hoursOf } from '../../../../api/models/service-levels/hours.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const at = (time: string) => new Date(`2026-11-${time}:00Z`);

function event(time: string, kind: string, data: Record<string, unknown>, actor: string | null): TicketEvent {
  const row = { id: 1, kind, ticket: 1, slug: null, actor, data, at: at(time) };
  const told = readEvent(row);
  if (typeof told?.ticket !== 'number') throw new Error(`there is no such event: ${kind}`);
  return told;
}
const answered = (time: string, incident?: number) =>
  event(time, 'ticket.replied', { author: 'agent', message: 1, incident }, 'yara');
const moved = (time: string, from: string, to: string) => event(time, 'ticket.status', { from, to }, 'yara');

type Known = Partial<Omit<Material, 'ticket'>> & { ticket?: Partial<Material['ticket']> };

/** Of a ticket filed on the 2nd of November at 10, of which more is known: what it adds on which day. */
async function counted(known: Known): Promise<string[]> {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket();
  const [plain] = await materialOf(db, [number], Date.now());
  if (!plain) throw new Error('there is no ticket');
  const row = { ...plain.ticket, createdAt: at('02T10:00'), ...known.ticket };
  const { adds } = countedOf({ ...plain, events: [], removed: [], level: undefined, ...known, ticket: row });
  const before = Date.parse('2026-10-31') / 86_400_000;
  return adds
    .filter(([, of]) => !of.includes(':'))
    .map(([day, of, value]) => `${day - before} ${of} ${value}`);
}
const solvedOn = (time: string) => ({ status: 'solved', solvedAt: at(time) }) as const;

test('the first answer is that of a person: the end of an incident is told by itself', async () => {
  expect(
    await counted({ events: [answered('03T10:00', 7), answered('04T10:00'), answered('05T10:00')] }),
  ).toEqual(['2 filed 1', '4 answered 1']);
});

test('one answer that solved it is one touch; two, or opened again, is not', async () => {
  const solved = moved('03T11:00', 'waiting', 'solved');
  const once = await counted({ events: [answered('03T10:00'), solved], ticket: solvedOn('03T11:00') });
  expect(once).toContain('3 one-touch 1');
  expect(once).toContain('3 closed 1');
  const twice = [answered('03T10:00'), answered('03T10:30'), solved];
  expect(await counted({ events: twice, ticket: solvedOn('03T11:00') })).not.toContain('3 one-touch 1');
  const again = [
    answered('03T10:00'),
    solved,
    moved('04T10:00', 'solved', 'open'),
    moved('05T10:00', 'open', 'solved'),
  ];
  const reopened = await counted({ events: again, ticket: solvedOn('05T10:00') });
  expect(reopened).toEqual(expect.arrayContaining(['5 solved 1', '3 closed 1', '3 reopened 1']));
  expect(reopened.join()).not.toContain('one-touch');
});

test('what is promised is met or not, by the level that bounds it', async () => {
  const hours = hoursOf({ zone: 'UTC', week: [[], [], [], [], [], [], []], exceptions: [] });
  const targets = { first: 60_000, next: null, solution: null };
  const level = {
    ...{
      id: 1,
      name: clean('Cards'),
      priority: null,
      problemType: null,
      raises: false,
      notifies: null,
      notifiesTeam: null,
    },
    ...{ targets, warning: 0, hours },
  };
  const events = [answered('03T10:00')];
  expect(await counted({ events, level })).toEqual(
    expect.arrayContaining(['3 first-due 1', '3 first-met 1']),
  );
  const late = await counted({ events, level, ticket: { breached: ['first'] } });
  expect(late).toContain('3 first-due 1');
  expect(late).not.toContain('3 first-met 1');
});

test('a rating counts on the day of its solution, and no more are rated than were asked', async () => {
  const said = { score: 4, comment: null, locale: 'en' } as const;
  const rating = { ...said, removed: [], ticket: 1, solvedAt: at('03T11:00'), at: at('06T11:00') };
  expect(await counted({ rating, ticket: solvedOn('03T11:00') })).toEqual(
    expect.arrayContaining(['3 asked 1', '3 rated 1', '3 satisfied 1']),
  );
  expect(await counted({ rating, ticket: solvedOn('05T11:00') })).toEqual(
    expect.arrayContaining(['5 asked 1', '3 asked 1', '3 rated 1']),
  );
});

test('to have said “solved” and to have proved it are kept apart, and nothing is proved without an article opened', async () => {
  const steps = async (opened: number, contained: Material['contained']) =>
    (await counted({ suggestions: { shown: 3, opened }, contained })).join();
  const said = { at: 0, until: 0, verified: false };
  expect(await steps(0, { ...said, verified: true })).toBe('2 filed 1,2 shown 1');
  expect(await steps(1, said)).toBe('2 filed 1,2 shown 1,2 opened 1,2 said 1');
  expect(await steps(1, { ...said, verified: true })).toContain('2 verified 1');
});

test('spam counts nowhere, and secrets by kind and number', async () => {
  expect(await counted({ ticket: { spamAt: at('03T10:00') } })).toEqual([]);
  const removed = [{ at: at('03T10:00'), found: [{ kind: 'card', count: 2 }] }];
  expect(await counted({ removed })).toContain('3 removed 2');
});
