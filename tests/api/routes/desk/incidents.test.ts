import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

const announced = {
  title: { ar: 'تعثر الدفع', en: 'Payments fail' },
  text: { ar: 'نتابع الأمر.', en: 'We look into it.' },
  status: 'investigating',
  impact: 'major',
  startedAt: '2026-11-29T09:00:00+03:00',
  providers: ['stc pay'],
  problemTypes: [],
  countries: ['SA'],
};

test('a ticket waits for an incident that goes on, and for no other', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const { id } = await (await ask('POST', '/incidents', { as, body: announced })).json();
  const path = `/desk/tickets/${number}/incident`;
  expect((await ask('PUT', path, { as, body: { incident: id + 1 } })).status).toBe(422);
  expect((await ask('PUT', path, { as, body: { incident: id } })).status).toBe(204);
  const shown = async () => (await (await ask('GET', `/desk/tickets/${number}`, { as })).json()).incident;
  expect(await shown()).toMatchObject({ id });
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  expect(await shown()).toBeNull();
});

test('an announcement starts from the providers we know and the pages that are watched', async () => {
  const { ask, signedIn } = await openTestDesk({ WATCH_FEEDS: 'stc pay=http://127.0.0.1:9/summary.json' });
  const as = await signedIn('agent');
  const { providers, feeds } = await (await ask('GET', '/desk/incidents/sources', { as })).json();
  expect(providers.length).toBeGreaterThan(10);
  expect(feeds).toMatchObject([{ name: 'stc pay', reports: [] }]);
});
