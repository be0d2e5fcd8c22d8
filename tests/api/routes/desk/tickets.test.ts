import { expect, test } from 'vitest';
import { agents } from '../../../../api/models/tickets/assignments.ts';
import { writeNote } from '../../../../api/models/tickets/messages.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

async function atTheDesk() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const file = async (fields: Record<string, string> = {}) =>
    (await (await desk.ask('POST', '/tickets', { body: ticketForm(fields) })).json()).number;
  const list = async (query: string) => (await desk.ask('GET', `/desk/tickets?${query}`, { as })).json();
  return { ...desk, as, file, list };
}

test('the queue shows what is asked for, and counts every list', async () => {
  const { ask, as, file, list } = await atTheDesk();
  const first = await file();
  const arabic = await file({ subject: 'بطاقتي مرفوضة', message: 'البنك رفض بطاقتي وأنا أدفع اليوم' });
  await ask('PATCH', `/desk/tickets/${first}`, { as, body: { priority: 'urgent' } });
  const numbers = async (query: string) =>
    (await list(query)).tickets.map(({ number }: { number: number }) => number);
  expect(await numbers('view=new')).toEqual([first, arabic]);
  expect(await numbers('view=new&lang=ar')).toEqual([arabic]);
  expect(await numbers('view=solved')).toEqual([]);
  const counts = { new: 2, mine: 0, open: 2, waiting: 0, solved: 0, all: 2, spam: 0 };
  expect(await list('view=new')).toMatchObject({ counts, rough: [] });
});

test('a ticket is shown with its reasons, its articles with their quick fix, and its history', async () => {
  const { ask, as, file } = await atTheDesk();
  const message = 'The verification code from my bank never arrives';
  const number = await file({ subject: message, message });
  const shown = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect(shown.tags[0].because.length).toBeGreaterThan(0);
  expect(shown.suggestions[0].quickFix.length).toBeGreaterThan(20);
  expect(shown.history[0]).toMatchObject({ kind: 'ticket.filed' });
});

test('a long talk is read page by page, beside what happened meanwhile', async () => {
  const { ask, as, db, file } = await atTheDesk();
  const number = await file();
  const [agent] = await agents(db);
  if (!agent) throw new Error('nobody is there');
  const staff = { kind: 'staff', role: 'agent', email: 'agent@example.com', ...agent } as const;
  for (let at = 1; at <= 60; at++) await writeNote(db, number, { body: `note ${at}`, locale: 'en' }, staff);
  const page = async (query: string) => (await ask('GET', `/desk/tickets/${number}${query}`, { as })).json();
  const latest = await page('');
  expect(latest.messages).toHaveLength(50);
  expect(latest.messages.at(-1).body).toBe('note 60');
  expect(latest.history.map(({ kind }: { kind: string }) => kind)).not.toContain('ticket.filed');
  const first = await page(`?before=${latest.earlier}`);
  expect(first.messages.at(-1).body).toBe('note 10');
  expect(first.history[0].kind).toBe('ticket.filed');
  expect(first.earlier).toBeNull();
});

test('what cannot be is refused, and what is not there is not found', async () => {
  const { ask, as, file } = await atTheDesk();
  const number = await file();
  for (const body of [{ status: 'constructor' }, { priority: 'none' }, { problemType: 'no-such-type' }])
    expect((await ask('PATCH', `/desk/tickets/${number}`, { as, body })).status).toBe(422);
  expect((await ask('GET', '/desk/tickets/99999', { as })).status).toBe(404);
  expect((await ask('GET', '/desk/tickets?cursor=constructor', { as })).status).toBe(422);
});
