import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

const level = {
  ...{ name: 'Declines', place: 1, priority: null, problemType: null, calendar: 1 },
  ...{ first: 30, next: 60, solution: null, warning: 5, raises: false, notifies: null },
};

test('an administrator promises something, and customers are told that from then on', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const added = await ask('POST', '/service-levels', { as, body: level });
  expect(added.status).toBe(201);
  const { id } = await added.json();
  expect((await (await ask('GET', '/promise')).json()).promise.minutes).toBe(30);
  const { link, promised } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const ticket = await (await ask('GET', `/tickets/${link}`)).json();
  expect(ticket.promised).toEqual(promised);
  const shown = await (await ask('GET', '/service-levels?at=2026-12-03T16:50', { as })).json();
  expect(shown.examples[0].dues.first).toBe('2026-12-06T06:20:00.000Z');
  expect((await ask('PUT', `/service-levels/${id}`, { as, body: { ...level, first: null } })).status).toBe(
    204,
  );
  expect((await (await ask('GET', '/promise')).json()).promise).toBeNull();
  expect((await ask('DELETE', `/service-levels/${id}`, { as })).status).toBe(204);
});

test('what cannot be promised is refused, field by field', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const refused = async (body: object) => (await ask('POST', '/service-levels', { as, body })).json();
  expect((await refused({ ...level, first: -1 })).errors).toHaveProperty('first');
  expect((await refused({ ...level, problemType: 'nothing' })).errors).toHaveProperty('problemType');
  expect((await ask('GET', '/service-levels?at=2026-02-31T10:00', { as })).status).toBe(422);
});
