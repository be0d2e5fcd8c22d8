import { desc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '../../../../api/db/schema/events.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

async function atTheDesk() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('admin');
  const arabic: Record<string, string> = {
    subject: 'بطاقتي مرفوضة',
    message: 'البنك رفض بطاقتي وأنا أدفع اليوم',
  };
  for (const fields of [{ subject: '=cmd' }, arabic])
    await desk.ask('POST', '/tickets', { body: ticketForm(fields) });
  const last = async () => (await desk.db.select().from(events).orderBy(desc(events.id)).limit(1))[0];
  return { ...desk, as, last };
}

test('a list is taken away as it is narrowed, and the log keeps who did', async () => {
  const { ask, as, last } = await atTheDesk();
  const answer = await ask('GET', '/desk/exports/tickets?view=new&lang=ar&columns=lang&locale=ar', { as });
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename=hulool-tickets-[\d-]+\.csv$/,
  );
  const text = await answer.text();
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain('"بطاقتي مرفوضة","العربية"');
  expect(await last()).toMatchObject({
    kind: 'tickets.exported',
    data: { view: 'new', narrowed: ['lang'] },
  });
});

test('a view that was kept is taken as it is kept; no cell is reckoned', async () => {
  const { ask, as } = await atTheDesk();
  const body = { name: 'English', reach: 'mine', filter: { lang: ['en'] } };
  const { id } = await (await ask('POST', '/desk/views', { as, body })).json();
  const text = await (await ask('GET', `/desk/exports/tickets?view=${id}`, { as })).text();
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(`"'=cmd"`);
});

test('whoever may not is refused, and nothing is kept of what cannot be', async () => {
  const { ask, as, db, signedIn } = await atTheDesk();
  const status = async (query: string, who?: string) =>
    (await ask('GET', `/desk/exports/tickets?${query}`, { ...(who && { as: who }) })).status;
  expect(await status('')).toBe(401);
  for (const role of ['agent', 'editor'] as const) expect(await status('', await signedIn(role))).toBe(403);
  for (const wrong of ['view=constructor', 'view=99', 'columns=email', 'columns=constructor'])
    expect([wrong, await status(wrong, as)]).toEqual([wrong, 422]);
  const kinds = (await db.select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
  expect(kinds).not.toContain('tickets.exported');
});
